import type { CallId } from '../../src/protocol/ids.ts';
import type {
  CallOutcome,
  CallView,
  LiveCall,
  LocalView,
  MediaFailure,
  PeerView,
} from '../../src/call/view.ts';
import type { CaptureSource } from '../../src/bridge/contract.ts';
import type { Desktop } from '../../renderer/platform/desktop.ts';
import { fakeThumbnail } from './fake-tracks.ts';
import type { Scene } from './fake-model.ts';
import { grace, longName, nowMs, person, user, usualPeople } from './people.ts';

export const voiceOnly: LocalView = {
  microphone: { state: 'on', track: 'own-microphone' },
  camera: { state: 'off' },
  share: { state: 'off' },
};
export const withCamera: LocalView = { ...voiceOnly, camera: { state: 'on', track: 'own-camera' } };
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

const calling = (alerting: boolean, local: LocalView): CallView => ({
  phase: 'calling',
  call: 'call' as CallId,
  place: withGrace,
  kind: 'video',
  alerting,
  local,
});

const over = (outcome: CallOutcome, byMe = false, durationMs: number | null = null): CallView => ({
  phase: 'over',
  call: 'call' as CallId,
  place: withGrace,
  kind: 'video',
  outcome,
  byMe,
  durationMs,
});

const inCall = (call: CallView, more: Partial<Scene> = {}): Scene => ({ open: grace, call, ...more });
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
        share: {
          state: 'on',
          track: 's',
          id: 'w',
          surface: 'window',
          audio: true,
          name: 'Quarterly figures.ods',
        },
      },
    }),
  ),
  'call-reconnecting': inCall(live({ connection: 'reconnecting' })),
  'call-unreachable': inCall(live({ remote: remote({ reachable: false }) })),
  'call-failed': inCall(live({ connection: 'failed' })),
  'call-device-problems': inCall(
    live({
      local: { microphone: failed('denied'), camera: failed('in-use'), share: failed('failed') },
    }),
  ),
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
  'over-hung-up': inCall(over('hung-up', true, 754_000)),
  ...Object.fromEntries(outcomes.map((outcome) => [`over-${outcome}`, inCall(over(outcome))])),
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

const windowNames = [
  'Quarterly figures.ods – LibreOffice Calc',
  'Parley',
  'Terminal',
  'A Programming Language, second edition, chapter four: user-defined functions.pdf',
  '王小明的文件',
  'Inbox (12) – Mail',
  'vacation-photos',
  'Music',
  'Settings',
  'main.ts – house – Editor',
  'رسالة جديدة',
];

const screens: readonly CaptureSource[] = ['Entire screen', 'Screen 2'].map((name, index) => ({
  id: `screen-${index}`,
  kind: 'screen',
  name,
  icon: '',
  thumbnail: '',
}));

const windows: readonly CaptureSource[] = windowNames.map((name, index) => ({
  id: `window-${index}`,
  kind: 'window',
  name,
  icon: fakeThumbnail(index * 40),
  thumbnail: '',
}));

const never = <Value>(): Promise<Value> => new Promise(() => {});

const capture = (more: Partial<NonNullable<Desktop['capture']>> = {}): Desktop['capture'] => ({
  computerAudio: true,
  list: async (kind) => [...(kind === 'screen' ? screens : windows)],
  thumbnails: async (kind, ids) =>
    (kind === 'screen' ? screens : windows)
      .filter(({ id }) => ids.includes(id))
      .map((source, index) => ({ ...source, thumbnail: fakeThumbnail(index * 47) })),
  choose: async () => {},
  ...more,
});

/** The gallery presses "Share screen" in these. */
export const pickerScenes: Readonly<Record<string, Scene>> = {
  'picker-screens': inCall(live(), { capture: capture() }),
  'picker-windows': inCall(live(), { capture: capture() }),
  'picker-names-first': inCall(live(), { capture: capture({ thumbnails: never, computerAudio: false }) }),
  'picker-loading': inCall(live(), { capture: capture({ list: never }) }),
  'picker-failed': inCall(live(), { capture: capture({ list: () => Promise.reject(new Error('no')) }) }),
  'picker-empty': inCall(live(), { capture: capture({ list: async () => [] }) }),
};
