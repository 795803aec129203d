import { describe, expect, it } from 'vitest';
import type { PairView } from '../../../../src/call/doctor/pair-doctor.ts';
import type { Cause, Verdict, Weight, Whose } from '../../../../src/call/doctor/verdict.ts';
import type { LocalView } from '../../../../src/call/view.ts';
import { sharing } from '../../../platform/fakes/fake-call.ts';
import { helpFor } from './help-for.ts';
import { howSure } from './how-sure.ts';
import { pairPeople } from './pair-people.ts';

const off = { state: 'off' } as const;
const voiceOnly: LocalView = { microphone: off, camera: off, share: off };
const withCamera: LocalView = { ...voiceOnly, camera: { state: 'on', track: 'own' } };
const share = sharing({ id: '', name: '' });
const withShare: LocalView = { ...voiceOnly, share };
const verdict = (cause: Cause, whose: Whose, weight: Weight = 'heavy'): Verdict => ({
  cause,
  whose,
  weight,
  confidence: 'likely',
  evidence: [],
});

describe('the one button that helps', () => {
  it.each<[Verdict, LocalView, ReturnType<typeof helpFor>]>([
    [verdict('well', 'both', 'none'), withCamera, null],
    [verdict('upload', 'me'), withCamera, 'camera-off'],
    [verdict('upload', 'me', 'light'), withCamera, 'quality'],
    [verdict('upload', 'me'), voiceOnly, null],
    [verdict('upload', 'me'), withShare, 'quality'],
    [verdict('upload', 'them'), withCamera, null],
    [verdict('download', 'me'), voiceOnly, 'quality'],
    [verdict('download', 'them'), withCamera, 'camera-off'],
    [verdict('download', 'them', 'light'), withCamera, 'quality'],
    [verdict('network', 'me'), withCamera, 'camera-off'],
    [verdict('network', 'me', 'light'), withCamera, 'quality'],
    [verdict('network', 'me', 'stopped'), withCamera, 'restart'],
    [verdict('path', 'between'), voiceOnly, 'restart'],
    [verdict('path', 'between', 'light'), voiceOnly, null],
    [verdict('computer', 'me'), withCamera, 'camera-off'],
    [verdict('computer', 'me', 'light'), withCamera, 'quality'],
    [verdict('microphone', 'me'), voiceOnly, 'microphone'],
    [verdict('microphone', 'them'), voiceOnly, null],
    [verdict('camera', 'me', 'light'), withCamera, 'camera'],
    [verdict('service', 'both', 'light'), voiceOnly, 'service'],
    [verdict('service', 'them', 'light'), voiceOnly, null],
  ])('%j', (found, local, help) => {
    expect(helpFor(found, { local, sees: true, isSaving: false })).toBe(help);
  });

  it.each<[Verdict, LocalView, ReturnType<typeof helpFor>]>([
    [verdict('upload', 'me', 'light'), withCamera, 'camera-off'],
    [verdict('upload', 'me', 'light'), withShare, null],
    [verdict('download', 'me'), withCamera, null],
    [verdict('network', 'me', 'light'), withCamera, null],
  ])('with lower quality already: %j', (found, local, help) => {
    expect(helpFor(found, { local, sees: true, isSaving: true })).toBe(help);
  });

  it.each([verdict('download', 'me'), verdict('network', 'me')])(
    'does not lower a quality of pictures that nobody sends: %j',
    (found) => {
      expect(helpFor(found, { local: voiceOnly, sees: false, isSaving: false })).toBeNull();
    },
  );

  it('does not say that both sides measured where one did', () => {
    expect(howSure(verdict('upload', 'me'), false)).toBe('oneSide');
    expect(howSure(verdict('upload', 'me'), true)).toBe('bothSides');
    expect(howSure({ ...verdict('upload', 'me'), confidence: 'possible' }, true)).toBe('bothUnsure');
  });
});

describe('who is at the other end', () => {
  const pair = (...voices: string[]) => ({ voices: voices as readonly string[] }) as PairView;
  const [a, b] = [pair('a'), pair('b')];
  const [ada, ben, cleo] = [
    { name: 'Ada', voice: 'a' },
    { name: 'Ben', voice: null },
    { name: 'Cleo', voice: null },
  ] as const;

  it('is whose voice comes', () => {
    expect(pairPeople([ada], [b, a])).toEqual([{ name: 'Ada', pair: a }]);
  });

  it('is everybody whose voice comes over it', () => {
    const relay = pair('a', 'b');
    const other = { name: 'Ben', voice: 'b' };
    expect(pairPeople([ada, other], [relay]).map(({ pair: found }) => found)).toEqual([relay, relay]);
  });

  it('is who is left, where only one is', () => {
    expect(pairPeople([ada, ben], [a, b])).toEqual([
      { name: 'Ada', pair: a },
      { name: 'Ben', pair: b },
    ]);
    expect(pairPeople([ben], [b])).toEqual([{ name: 'Ben', pair: b }]);
  });

  it('may have the same name as another', () => {
    const other = { name: 'Ada', voice: 'b' };
    expect(pairPeople([ada, other], [a, b]).map(({ pair }) => pair)).toEqual([a, b]);
  });

  it('is not guessed', () => {
    expect(pairPeople([ben, cleo], [a, b])).toEqual([]);
    expect(pairPeople([ben], [])).toEqual([]);
  });
});
