import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { defaultSettings } from '../../src/bridge/settings.ts';
import type { CallView } from '../../src/call/view.ts';
import { live, nothingOn } from '../platform/fakes/fake-call.ts';
import { createMutedHint } from './muted-hint.ts';

const muted = live(1, nothingOn);
const open = live(1, { ...nothingOn, microphone: { state: 'on', track: 'm' } });

function setUp() {
  const clock = createManualClock();
  const scope = createScope();
  const view = createSubject<CallView>(open);
  const settings = createSubject(defaultSettings);
  const isSeen = createSubject(true);
  const voice = { level: 0 as number | undefined, looks: 0, isListening: false };
  const hint = createMutedHint({
    scope,
    clock,
    view,
    settings,
    isSeen,
    ear: {
      level() {
        voice.looks += 1;
        voice.isListening = true;
        return voice.level;
      },
      rest: () => (voice.isListening = false),
    },
  });
  return { clock, scope, view, settings, isSeen, voice, hint, isShown: () => hint.isShown.getState() };
}

function speaking() {
  const t = setUp();
  t.voice.level = 0.1;
  t.view.set(muted);
  return t;
}

describe('who speaks while muted', () => {
  it('is told so after a sentence, for a moment', () => {
    const t = speaking();
    t.clock.advance(2_900);
    expect(t.isShown()).toBe(false);
    t.clock.advance(300);
    expect(t.isShown()).toBe(true);
    t.clock.advance(8_000);
    expect(t.isShown()).toBe(false);
  });

  it('is not listened to while it is said, nor for two minutes after', () => {
    const t = speaking();
    t.clock.advance(4_000);
    const { looks } = t.voice;
    expect(t.voice.isListening).toBe(false);
    t.clock.advance(110_000);
    expect([t.isShown(), t.voice.looks]).toEqual([false, looks]);
    t.clock.advance(12_000);
    expect(t.isShown()).toBe(true);
  });

  it('may put it away, and is let be for as long', () => {
    const t = speaking();
    t.clock.advance(4_000);
    t.hint.dismiss();
    expect(t.isShown()).toBe(false);
    t.clock.advance(100_000);
    expect(t.isShown()).toBe(false);
  });

  it('sees it go with the first word that is let through', () => {
    const t = speaking();
    t.clock.advance(4_000);
    t.view.set(open);
    expect(t.isShown()).toBe(false);
    expect(t.clock.pending()).toBe(0);
  });

  it.each([
    ['a cough', [0.2, 0.2, 0.2]],
    ['a quiet room', Array<number>(40).fill(0.01)],
  ])('is not taken for %s', (_, levels) => {
    const t = setUp();
    t.view.set(muted);
    t.clock.advance(2_000);
    for (const level of levels) {
      t.voice.level = level;
      t.clock.advance(200);
    }
    t.voice.level = undefined;
    t.clock.advance(10_000);
    expect(t.isShown()).toBe(false);
  });
});

describe('nobody is listened to', () => {
  it.each([
    ['who is not muted', (t: ReturnType<typeof setUp>) => t.view.set(open)],
    ['in no call', (t: ReturnType<typeof setUp>) => t.view.set({ phase: 'idle' })],
    ['before the call is through', (t: ReturnType<typeof setUp>) => t.view.set(live(null, nothingOn))],
    ['where nobody would see it', (t: ReturnType<typeof setUp>) => t.isSeen.set(false)],
    [
      'who does not want to be told',
      (t: ReturnType<typeof setUp>) => t.settings.set({ ...defaultSettings, tellsWhenMuted: false }),
    ],
    [
      'who has a key to talk',
      (t: ReturnType<typeof setUp>) => {
        const { keys } = defaultSettings;
        t.settings.set({ ...defaultSettings, keys: { ...keys, global: { ...keys.global, talk: 'F9' } } });
      },
    ],
    ['who talks by a key held down', (t: ReturnType<typeof setUp>) => t.hint.talkedByKey()],
    ['when the app is gone', (t: ReturnType<typeof setUp>) => t.scope.end()],
  ])('%s', (_, happens) => {
    const t = speaking();
    t.clock.advance(2_100);
    expect(t.voice.isListening).toBe(true);
    happens(t);
    expect(t.voice.isListening).toBe(false);
    expect(t.clock.pending()).toBe(0);
    t.clock.advance(20_000);
    expect(t.isShown()).toBe(false);
  });

  it('by a key, in that call and not in the next', () => {
    const t = speaking();
    t.hint.talkedByKey();
    t.view.set({ phase: 'idle' });
    t.view.set(muted);
    t.clock.advance(4_000);
    expect(t.isShown()).toBe(true);
  });
});
