import type { CallId, UserId } from '../../src/protocol/ids.ts';
import type {
  CallOutcome,
  CallView,
  LiveCall,
  LocalView,
  MediaFailure,
  PeerView,
  RunningShare,
} from '../../src/call/view.ts';
import type { ShareMarks } from '../../renderer/stores/share-marks.ts';
import type { Scene } from './fake-model.ts';
import { grace, longName, nowMs, person, self, user, usualPeople } from './people.ts';

export const voiceOnly: LocalView = {
  microphone: { state: 'on', track: 'own-microphone' },
  camera: { state: 'off' },
  share: { state: 'off' },
};
export const withCamera: LocalView = { ...voiceOnly, camera: { state: 'on', track: 'own-camera' } };
export const ownShare: RunningShare = {
  ...{ state: 'on', track: 'own-window', id: 'w', surface: 'window', name: 'Quarterly figures.ods' },
  ...{ audioTrack: 'own-sound', sound: 'on', keeps: 'sharpness', isPaused: false, isHidden: false },
};
const shares = (share: LocalView['share']): LocalView => ({ ...withCamera, share });
/** A pointer, and a circle that was drawn. */
export const marksOver = (of: UserId): ShareMarks => ({
  pointers: [{ by: user(grace), of, atMs: nowMs, at: [0.62, 0.3] }],
  lines: [
    {
      ...{ by: self, of, atMs: nowMs, line: 1 },
      points: Array.from({ length: 40 }, (_, at): [number, number] => [
        0.3 + 0.14 * Math.cos(at / 6),
        0.45 + 0.12 * Math.sin(at / 6),
      ]),
    },
  ],
});
const failed = (failure: MediaFailure) => ({ state: 'failed', failure }) as const;

export const peerOf = (
  name: string,
  more: Omit<Partial<PeerView>, 'media'> & { media?: Partial<PeerView['media']> } = {},
): PeerView => ({
  user: user(name),
  connection: 'connected',
  connectedAtMs: nowMs - 754_000,
  reachable: true,
  kind: 'video',
  handAtMs: null,
  audioTrack: null,
  screenAudioTrack: null,
  cameraTrack: 'remote-camera',
  screenTrack: null,
  ...more,
  media: { microphone: true, camera: true, screen: null, strained: false, ...more.media },
});

export const remote = (more: Parameters<typeof peerOf>[1] = {}): PeerView => peerOf(grace, more);

interface LiveOfTwo extends Partial<LiveCall> {
  readonly remote?: PeerView;
}

const withGrace = { is: 'person', user: user(grace) } as const;

export const live = ({ remote: peer = remote(), ...more }: LiveOfTwo = {}): LiveCall => {
  const { connection = 'connected', connectedAtMs = nowMs - 754_000 } = more;
  return {
    phase: 'live',
    call: 'call' as CallId,
    place: withGrace,
    kind: 'video',
    sinceMs: nowMs - 755_000,
    connection,
    connectedAtMs,
    local: withCamera,
    ownKind: 'video',
    ownHandAtMs: null,
    peers: [{ ...peer, connection, connectedAtMs }],
    rung: [],
    isLocked: false,
    isHost: false,
    ...more,
  };
};

export const calling = (alerting: boolean, local: LocalView): CallView => ({
  phase: 'calling',
  call: 'call' as CallId,
  place: withGrace,
  kind: 'video',
  alerting,
  local,
});

const over = (outcome: CallOutcome, byMe = false): CallView => ({
  phase: 'over',
  call: 'call' as CallId,
  place: withGrace,
  kind: 'video',
  outcome,
  byMe,
});

export const inCall = (call: CallView, more: Partial<Scene> = {}): Scene => ({ open: grace, call, ...more });
const cameraOff = remote({ media: { camera: false }, cameraTrack: null });
const sharing = remote({ media: { screen: 'window' }, screenTrack: 'remote-screen' });

const outcomes: readonly CallOutcome[] = [
  'declined',
  'no-answer',
  'cancelled',
  'missed',
  'lost',
  'busy',
  'offline',
  'dnd',
  'answered-elsewhere',
  'service-away',
  'failed',
];

export const callScenes: Readonly<Record<string, Scene>> = {
  'call-calling': inCall(calling(false, voiceOnly)),
  'call-ringing': inCall(calling(true, withCamera)),
  'call-connecting': inCall(live({ connection: 'connecting', connectedAtMs: null, remote: cameraOff })),
  'call-video': inCall(live()),
  'call-device-menu': inCall(live()),
  'call-camera-menu': inCall(live()),
  'call-volume': inCall(live()),
  'call-speaks-muted': inCall(live({ local: { ...withCamera, microphone: { state: 'off' } } }), {
    speaksMuted: true,
  }),
  'call-with-chat': inCall(live()),
  'call-list': { open: null, call: live() },
  'call-voice': inCall(live({ kind: 'voice', local: voiceOnly, remote: cameraOff })),
  'call-remote-muted': inCall(live({ remote: remote({ media: { microphone: false } }) })),
  'call-both-muted-no-cameras': inCall(
    live({
      local: { ...voiceOnly, microphone: { state: 'off' } },
      remote: remote({ media: { camera: false, microphone: false }, cameraTrack: null }),
    }),
  ),
  'call-picture-coming': inCall(live({ remote: remote({ cameraTrack: null }) })),
  'call-remote-share': inCall(live({ remote: sharing })),
  'call-own-share': inCall(
    live({
      local: {
        ...withCamera,
        share: ownShare,
      },
    }),
  ),
  'call-marked-share': inCall(live({ remote: sharing }), {
    shareMarks: marksOver(user(grace)),
  }),
  'call-own-share-large': inCall(live({ local: shares(ownShare) }), { shareMarks: marksOver(self) }),
  'call-own-share-face': inCall(live({ local: shares(ownShare), remote: cameraOff })),
  'call-both-share': inCall(live({ local: shares(ownShare), remote: sharing })),
  'call-share-paused': inCall(live({ local: shares({ ...ownShare, audioTrack: null, isPaused: true }) })),
  'call-share-hidden': inCall(live({ local: shares({ ...ownShare, isHidden: true }) })),
  'call-share-no-sound': inCall(live({ local: shares({ ...ownShare, audioTrack: null, sound: 'echo' }) })),
  'call-share-silent': inCall(live({ local: shares({ ...ownShare, sound: 'silent' }) })),
  'call-share-starts': inCall(live({ local: shares({ state: 'opening' }) })),
  'call-share-over': inCall(live({ local: shares({ state: 'ended', why: 'gone', name: ownShare.name }) })),
  'call-share-other': inCall(
    live({ local: shares({ state: 'ended', why: 'not-picked', name: ownShare.name }) }),
  ),
  'call-remote-paused': inCall(
    live({ remote: { ...sharing, media: { ...sharing.media, screenPaused: true } } }),
  ),
  'call-reconnecting': inCall(live({ connection: 'reconnecting' })),
  'call-unreachable': inCall(live({ remote: remote({ reachable: false }) })),
  'call-failed': inCall(live({ connection: 'failed' })),
  'call-device-problems': inCall(
    live({
      local: { microphone: failed('denied'), camera: failed('in-use'), share: failed('failed') },
    }),
  ),
  'call-device-denied': inCall(live({ local: { ...voiceOnly, camera: failed('denied') } }), { isMac: true }),
  'call-device-still': inCall(
    live({ local: { ...withCamera, microphone: { state: 'on', track: 'own-microphone', isStill: true } } }),
  ),
  'call-camera-still': inCall(
    live({ local: { ...voiceOnly, camera: { state: 'on', track: 'own-camera', isStill: true } } }),
  ),
  'call-camera-black': inCall(live(), { isBlack: true }),
  'call-device-stands-in': inCall(live(), {
    notices: [
      {
        id: 1,
        tone: 'info',
        text: 'AirPods cannot be used now. The system’s default microphone takes over.',
      },
      { id: 2, tone: 'info', text: 'Your speaker is AirPods again.' },
    ],
  }),
  'call-share-refused': inCall(live({ local: shares(failed('denied')) }), { isMac: true }),
  'call-device-missing': inCall(
    live({ local: { ...voiceOnly, microphone: failed('missing'), camera: { state: 'opening' } } }),
  ),
  'call-long-name': {
    open: longName,
    people: [...usualPeople.filter(({ name }) => name !== longName), person(longName, 'in-call')],
    call: live({
      place: { is: 'person', user: user(longName) },
      remote: peerOf(longName, { media: { camera: false }, cameraTrack: null }),
    }),
  },
  'call-self-hidden': inCall(live(), { settings: { hidesSelf: true } }),
  'call-elsewhere': { open: 'Barbara Liskov', call: live() },
  'call-elsewhere-over': { open: 'Barbara Liskov', call: over('no-answer') },
  'over-hung-up': inCall(over('hung-up', true)),
  ...Object.fromEntries(outcomes.map((outcome) => [`over-${outcome}`, inCall(over(outcome))])),
  'over-declined-with-words': {
    ...inCall(over('declined')),
    declinedWith:
      'I’m in a meeting. Can it wait? Otherwise write to me, I read along and answer as soon as I can.',
  },
  'ringing-banner': {
    open: 'Barbara Liskov',
    isBrowser: true,
    call: {
      phase: 'incoming',
      call: 'call' as CallId,
      place: withGrace,
      by: user(grace),
      kind: 'video',
      users: [],
    },
  },
};
