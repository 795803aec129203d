import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { CallView, DeviceView } from '../../src/call/view.ts';
import { live, nothingOn } from '../platform/fakes/fake-call.ts';
import { createTalkGuard } from './talk-guard.ts';

const with_ = (microphone: DeviceView): CallView => live(1, { ...nothingOn, microphone });
const open = with_({ state: 'on', track: 'm' });
const muted = with_({ state: 'off' });

function setUp(first: CallView = open) {
  const clock = createManualClock();
  const scope = createScope();
  const view = createSubject(first);
  const said: string[] = [];
  const voice: { level: number | undefined; isMeasured: boolean } = { level: 0.001, isMeasured: false };
  const guard = createTalkGuard({
    scope,
    clock,
    call: {
      view,
      setMicrophone(on) {
        said.push(`microphone ${on}`);
        view.set(muted);
      },
    },
    levels: {
      measure: ([track = '']) => {
        voice.isMeasured = true;
        return new Map(voice.level === undefined ? [] : [[track, voice.level]]);
      },
      rest: () => (voice.isMeasured = false),
    },
    forgotten: () => said.push('forgotten'),
  });
  return { clock, scope, view, said, voice, guard };
}

describe('a microphone that was opened by a tap', () => {
  it('is closed after half a minute of silence, and that is said', () => {
    const { clock, said, voice, guard } = setUp();
    guard.watch();
    clock.advance(29_999);
    expect(said).toEqual([]);
    clock.advance(1);
    expect(said).toEqual(['microphone false', 'forgotten']);
    expect(clock.pending()).toBe(0);
    expect(voice.isMeasured).toBe(false);
  });

  it.each([
    ['somebody speaks into', 0.1],
    ['nothing is known of', undefined],
  ])('stays open as long as %s it', (_, level) => {
    const { clock, said, voice, guard } = setUp();
    voice.level = level;
    guard.watch();
    clock.advance(300_000);
    expect(said).toEqual([]);
    voice.level = 0;
    clock.advance(30_000);
    expect(said).toEqual(['microphone false', 'forgotten']);
  });

  it('is waited for while it opens', () => {
    const { clock, view, said, guard } = setUp(with_({ state: 'opening' }));
    guard.watch();
    clock.advance(40_000);
    view.set(open);
    clock.advance(29_000);
    expect(said).toEqual([]);
    clock.advance(1_000);
    expect(said).toHaveLength(2);
  });

  it.each([
    ['muted', muted],
    ['in a call that is over', { phase: 'idle' } as const],
  ])('is looked at no more when it is %s', (_, after) => {
    const { clock, view, said, voice, guard } = setUp();
    guard.watch();
    view.set(after);
    clock.advance(60_000);
    expect(said).toEqual([]);
    expect(clock.pending()).toBe(0);
    expect(voice.isMeasured).toBe(false);
  });

  it('is let be with the app', () => {
    const { clock, scope, voice, guard } = setUp();
    guard.watch();
    scope.end();
    expect(clock.pending()).toBe(0);
    expect(voice.isMeasured).toBe(false);
  });
});
