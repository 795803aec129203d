import type { CallView } from '../../src/call/view.ts';
import type { Scene } from './fake-model.ts';
import { grace, longName, self, user } from './people.ts';
import { calling, live, marksOver, ownShare, remote, withCamera } from './scenes-calls.ts';
import { foreign } from './scenes-recording.ts';
import { cameraOff, inRoom, mutedByGrace, others, sharing } from './scenes-group-calls.ts';

const of = (call: CallView, more: Partial<Scene> = {}): Scene => ({
  open: 'Compilers',
  isGroup: true,
  call,
  ...more,
});
const spoken = (name: string): Partial<Scene> => ({
  voices: { speaking: new Map([[user(name), 2]]), speaker: user(name) },
});

/** The call in its small window. */
export const miniScenes: Readonly<Record<string, Scene>> = {
  'mini-call': of(live(), { open: grace, isGroup: false }),
  'mini-recorded': of(live(), {
    ...{ open: grace, isGroup: false },
    recording: { others: [foreign(grace)] },
  }),
  'mini-muted-by': of(inRoom(others(2), { local: mutedByGrace })),
  'mini-calling': of(calling(true, withCamera), { open: grace, isGroup: false }),
  'mini-group': of(inRoom(others(5)), spoken('Alan Turing')),
  'mini-camera-off': of(
    inRoom(others(3, { 0: { ...cameraOff, media: { camera: false, microphone: false } } })),
    spoken(grace),
  ),
  'mini-face': of(live({ remote: remote(cameraOff) }), {
    open: grace,
    isGroup: false,
    pictures: { of: [grace] },
  }),
  'mini-share': of(inRoom(others(3, { 1: sharing }))),
  'mini-own-share': of(
    live({
      local: {
        ...withCamera,
        share: ownShare,
      },
    }),
    { open: grace, isGroup: false },
  ),
  'mini-own-share-paused': of(
    live({
      local: {
        ...withCamera,
        share: { ...ownShare, isPaused: true },
      },
    }),
    { open: grace, isGroup: false },
  ),
  'mini-speaks-muted': of(live({ local: { ...withCamera, microphone: { state: 'off' } } }), {
    open: grace,
    isGroup: false,
    speaksMuted: true,
  }),
  'mini-reconnecting': of(live({ connection: 'reconnecting' }), { open: grace, isGroup: false }),
  'mini-long-name': of(inRoom(others(6, { 5: cameraOff })), spoken(longName)),
  'mini-alone': of(inRoom([])),
};

/** What lies over a shared screen. */
export const marksScenes: Readonly<Record<string, Scene>> = {
  'marks-on-screen': { shareMarks: marksOver(self) },
};
