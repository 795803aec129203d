import type { Verdict } from '../../src/call/doctor/verdict.ts';
import type { MediaFailure } from '../../src/call/view.ts';
import type { Scene } from './fake-model.ts';
import { grace, nowMs, user } from './people.ts';
import { live, ownShare, remote, voiceOnly, withCamera } from './scenes-calls.ts';
import { pair, said } from './scenes-doctor.ts';
import { cameraOff, inRoom, others, scene, sharing } from './scenes-group-calls.ts';

const failed = (failure: MediaFailure) => ({ state: 'failed', failure }) as const;

/** Everybody's picture has stopped, for these reasons in their order. */
const stopped = (...found: readonly Partial<Verdict>[]): Scene => ({
  ...scene(
    inRoom(
      others(
        found.length,
        Object.fromEntries(
          found.map((_, index) => [index, { cameraTrack: 'stops', audioTrack: `voice-${index}` }]),
        ),
      ),
    ),
  ),
  pairs: found.map((verdict, index) => pair({ voices: [`voice-${index}`], verdicts: [said(verdict)] })),
});

/** As heavy as they are, for these reasons in their order; pictures still come. */
const weak = (...found: readonly Partial<Verdict>[]): Scene => ({
  ...stopped(...found),
  call: inRoom(
    others(
      found.length,
      Object.fromEntries(found.map((_, index) => [index, { audioTrack: `voice-${index}` }])),
    ),
  ),
});

const late = { cameraTrack: 'no-frames' } as const;
const own = (local: typeof voiceOnly): Scene => scene(inRoom(others(3), { local }));

/** Why there is no picture, or none any more: of others, and of oneself. */
export const pictureScenes: Readonly<Record<string, Scene>> = {
  'pictures-stopped': stopped(
    { cause: 'upload', whose: 'them' },
    { cause: 'network', whose: 'me' },
    { cause: 'path', whose: 'between' },
    { cause: 'computer', whose: 'them' },
    { cause: 'well', whose: 'both' },
  ),
  'pictures-weak': weak(
    { cause: 'upload', whose: 'them' },
    { cause: 'network', whose: 'me' },
    { cause: 'path', whose: 'between', weight: 'stopped' },
    { cause: 'upload', whose: 'them', weight: 'light' },
  ),
  'pictures-pair-weak': {
    open: grace,
    call: live({ remote: remote({ audioTrack: 'grace-voice', media: { microphone: false } }) }),
    pairs: [pair({ verdicts: [said({ cause: 'network', whose: 'them' })] })],
  },
  'pictures-limit': { ...stopped({ cause: 'well' }, { cause: 'well' }), dataUse: { takes: 'pictures' } },
  'pictures-late': scene(
    inRoom(
      others(4, {
        0: { ...sharing, screenTrack: 'no-frames' },
        1: late,
        3: { ...late, media: { microphone: false } },
      }),
    ),
  ),
  'pictures-own-late': own({ ...withCamera, camera: { state: 'on', track: 'no-frames' } }),
  'pictures-own-stopped': own({ ...withCamera, camera: { state: 'on', track: 'stops' } }),
  'pictures-own-opening': own({ ...voiceOnly, camera: { state: 'opening' } }),
  ...Object.fromEntries(
    (['denied', 'missing', 'in-use', 'failed'] as const).map((failure) => [
      `pictures-own-${failure}`,
      own({ ...voiceOnly, camera: failed(failure) }),
    ]),
  ),
  'pictures-pair-late': { open: grace, call: live({ remote: remote({ cameraTrack: 'no-frames' }) }) },
  'pictures-pair-stopped': {
    open: grace,
    call: live({ remote: remote({ cameraTrack: 'stops', audioTrack: 'grace-voice' }) }),
    pairs: [pair({ verdicts: [said({ cause: 'upload', whose: 'them' })] })],
  },
  'pictures-pair-share': {
    open: grace,
    call: live({ remote: remote({ ...sharing, ...cameraOff, media: { ...sharing.media, camera: false } }) }),
  },
  'pictures-pair-share-late': {
    open: grace,
    call: live({
      remote: remote({ media: { screen: 'screen' }, screenTrack: 'no-frames', cameraTrack: 'no-frames' }),
    }),
  },
};

/** The gallery goes full screen in these. */
export const fullScreenScenes: Readonly<Record<string, Scene>> = {
  'full-call': { open: grace, call: live() },
  'full-call-share': { open: grace, call: live({ remote: remote(sharing) }) },
  'full-call-resting': { open: grace, call: live() },
  'full-six': scene(inRoom(others(5))),
  'full-six-resting': scene(inRoom(others(5))),
  'full-share': scene(inRoom(others(4, { 0: sharing }))),
  'full-share-alone': scene(inRoom(others(4, { 0: sharing }))),
  'full-people': scene(inRoom(others(4), { isHost: true })),
  'full-notice': {
    ...scene(inRoom(others(2))),
    notices: [{ id: 1, tone: 'info', text: 'The recording is saved.', way: { label: 'Show', go: () => {} } }],
  },
  'full-said': {
    ...scene(
      inRoom(others(5, { 2: { reachable: false } }), {
        local: { ...withCamera, camera: failed('in-use') },
      }),
      {
        moments: {
          reactions: [],
          asked: { is: 'asked', by: user(grace), what: 'mute', atMs: nowMs },
          unreached: null,
        },
      },
    ),
    notices: [{ id: 1, tone: 'problem', text: 'Your choice could not be saved.' }],
  },
  'full-own-share': scene(
    inRoom(others(3), {
      local: {
        ...withCamera,
        camera: failed('in-use'),
        share: ownShare,
      },
    }),
  ),
};
