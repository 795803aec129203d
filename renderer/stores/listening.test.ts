import { describe, expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { defaultSettings } from '../../src/bridge/settings.ts';
import type { CallView } from '../../src/call/view.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import { live, nothingOn, peer } from '../platform/fakes/fake-call.ts';
import { ada } from '../platform/fakes/sample.ts';
import type { Mix } from '../platform/voice/voice-mixer.ts';
import { createListening } from './listening.ts';

const bo = 'bo' as UserId;
const pair = live(1, nothingOn, { peers: [peer({ audioTrack: 'a' })] });
const three = live(1, nothingOn, {
  peers: [peer({ audioTrack: 'a' }), peer({ user: bo, audioTrack: 'b' })],
});

function setUp(kept: [UserId, number][] = []) {
  const scope = createScope();
  const view = createSubject<CallView>(three);
  const settings = createSubject(defaultSettings);
  const devices = createSubject({ speakers: [{ id: 'desk', label: 'Desk' }] });
  const played: [Record<string, Mix>, string][] = [];
  const saved: unknown[] = [];
  const listening = createListening({
    scope,
    view,
    settings,
    devices,
    mixer: {
      playing: createSubject<ReadonlySet<string>>(new Set()),
      play: (mix, speaker) => void played.push([Object.fromEntries(mix), speaker]),
    },
    kept: { load: () => kept, save: async (value) => saved.push(value) > 0 },
  });
  const set = (patch: Partial<typeof defaultSettings>) => settings.set({ ...settings.getState(), ...patch });
  return { scope, view, devices, played, saved, listening, set, mixed: () => played.at(-1)?.[0] };
}

describe('how the others are heard', () => {
  it('is as they come: then nothing is mixed', () => {
    const t = setUp();
    t.view.set(pair);
    t.listening.setVolume(ada.user, 0.4);
    t.listening.place(new Map([[ada.user, 1]]));
    expect(t.played).toEqual([]);
    expect(t.listening.volumes.getState()).toEqual(new Map([[ada.user, 0.4]]));
  });

  it('is louder for one of them, and that one alone is mixed', () => {
    const t = setUp();
    t.listening.setVolume(bo, 1.5);
    expect(t.mixed()).toEqual({ b: { volume: 1.5, isEvened: false, pan: 0 } });
    t.listening.setVolume(bo, 1);
    expect(t.mixed()).toEqual({});
  });

  it('is remembered, within limits, until it is as usual again', () => {
    const t = setUp([[bo, 2]]);
    t.view.set(pair);
    t.view.set(three);
    expect(t.mixed()).toEqual({ b: { volume: 2, isEvened: false, pan: 0 } });
    t.listening.setVolume(ada.user, 9);
    t.listening.setVolume(bo, 1);
    expect(t.saved).toEqual([
      [
        [bo, 2],
        [ada.user, 2],
      ],
      [[ada.user, 2]],
    ]);
    for (let count = 0; count < 400; count += 1) t.listening.setVolume(`u${count}` as UserId, 0.5);
    expect(t.listening.volumes.getState().size).toBe(300);
  });

  it('is even, where that is wished', () => {
    const t = setUp();
    t.set({ evensVoices: true });
    expect(t.mixed()).toEqual({
      a: { volume: 1, isEvened: true, pan: 0 },
      b: { volume: 1, isEvened: true, pan: 0 },
    });
  });

  it('comes from where they are seen, mildly, and only where there are several', () => {
    const t = setUp();
    t.set({ placesVoices: true });
    t.listening.place(
      new Map([
        [ada.user, -1],
        [bo, 0.5],
      ]),
    );
    expect(t.mixed()).toMatchObject({ a: { pan: -0.6 }, b: { pan: 0.3 } });
    t.view.set(pair);
    expect(t.mixed()).toEqual({});
  });

  it('follows the speaker, and ends with the call and with the app', () => {
    const t = setUp();
    t.listening.setVolume(bo, 2);
    t.set({ devices: { ...defaultSettings.devices, speaker: 'desk' } });
    expect(t.played.at(-1)?.[1]).toBe('desk');
    for (const id of ['other', 'desk']) t.devices.set({ speakers: [{ id, label: id }] });
    expect(t.played.slice(-2).map(([, speaker]) => speaker)).toEqual(['', 'desk']);
    t.view.set({ phase: 'idle' });
    expect(t.mixed()).toEqual({});
    t.view.set(three);
    t.scope.end();
    expect(t.mixed()).toEqual({});
  });

  it('is told anew only when it changes', () => {
    const t = setUp();
    t.listening.setVolume(bo, 2);
    const before = t.played.length;
    t.view.set({ ...three, isLocked: true });
    t.set({ theme: 'dark' });
    expect(t.played).toHaveLength(before);
  });
});
