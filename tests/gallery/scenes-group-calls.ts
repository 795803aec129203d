import type { CallOverView } from '../../renderer/features/call/active-call.ts';
import type {
  CallOutcome,
  CallView,
  LiveCall,
  LocalView,
  OpenCallView,
  PeerView,
} from '../../src/call/view.ts';
import type { CallId, UserId } from '../../src/protocol/ids.ts';
import type { Loudness } from '../../renderer/stores/speaker.ts';
import type { Scene } from './fake-model.ts';
import { grace, longName, nowMs, person, roomOf, someRooms, user, usualPeople } from './people.ts';
import { live, ownShare, peerOf, voiceOnly, withCamera } from './scenes-calls.ts';

const compilers = { is: 'room', room: roomOf('Compilers') } as const;
const names = [grace, 'Barbara Liskov', 'Alan Turing', 'Edsger Dijkstra', '王小明', longName, 'Ada 👩‍🚀'];

/** So many others, each with a face of their own. */
export const others = (count: number, changes: Readonly<Record<number, Parameters<typeof peerOf>[1]>> = {}) =>
  names
    .slice(0, count)
    .map((name, index) => peerOf(name, { cameraTrack: `camera-${(index % 5) + 1}`, ...changes[index] }));

export const inRoom = (peers: readonly PeerView[], more: Partial<LiveCall> = {}): LiveCall => ({
  ...live({ place: compilers }),
  peers,
  ...more,
});

export const mutedByGrace: LocalView = { ...withCamera, microphone: { state: 'off', mutedBy: user(grace) } };

export const scene = (call: CallView, more: Partial<Scene> = {}): Scene => ({
  open: 'Compilers',
  isGroup: true,
  call,
  ...more,
});

/** The first loudest. */
const speaking = (...who: readonly string[]): NonNullable<Scene['voices']> => ({
  speaking: new Map<UserId, Loudness>(who.map((name, index) => [user(name), index === 0 ? 2 : 1])),
  speaker: who[0] === undefined ? null : user(who[0]),
});

export const cameraOff = { media: { camera: false }, cameraTrack: null } as const;
export const sharing = { media: { screen: 'window' }, screenTrack: 'remote-screen' } as const;
const speakerView = { settings: { callLayout: 'speaker' } } as const;

const goesOn = (more: Partial<OpenCallView> = {}): OpenCallView => ({
  call: 'open' as CallId,
  place: compilers,
  kind: 'video',
  users: [user(grace), user('Barbara Liskov'), user('Alan Turing'), user('王小明')],
  sinceMs: nowMs - 724_000,
  isLocked: false,
  isMineElsewhere: false,
  ...more,
});

const room = (more: Partial<Scene>): Scene => ({ open: 'Compilers', isGroup: true, ...more });

const over = (outcome: CallOutcome, kind: 'video' | 'voice' = 'video'): CallOverView => ({
  phase: 'over',
  call: 'call' as CallId,
  place: compilers,
  kind,
  outcome,
  byMe: false,
});

const reaction = (id: number, name: string, emoji: string) =>
  ({ is: 'reaction', id, user: user(name), emoji, atMs: nowMs }) as const;

const crowd = inRoom(
  others(4, {
    0: { handAtMs: nowMs - 40_000 },
    1: { media: { microphone: false } },
    2: { ...cameraOff, handAtMs: nowMs - 90_000 },
    3: { connection: 'reconnecting' },
  }),
  {
    isHost: true,
    rung: [
      { user: user('Katherine Johnson'), alerting: true },
      { user: user('Donald Knuth'), alerting: false },
    ],
  },
);

export const groupCallScenes: Readonly<Record<string, Scene>> = {
  'group-alone': scene(inRoom([])),
  'group-alone-ringing': scene(inRoom([], { rung: [{ user: user(grace), alerting: true }] })),
  'group-two': scene(inRoom(others(1)), { voices: speaking(grace) }),
  'group-muted-by': scene(inRoom(others(2), { local: mutedByGrace })),
  'group-three': scene(inRoom(others(2)), { voices: speaking(grace) }),
  'group-four': scene(inRoom(others(3, { 1: cameraOff, 2: { media: { microphone: false } } })), {
    voices: speaking('Barbara Liskov'),
  }),
  'group-six': scene(inRoom(others(5)), { voices: speaking('Alan Turing') }),
  'group-eight': scene(
    inRoom(others(7, { 5: { ...cameraOff, kind: 'voice' }, 6: { ...cameraOff, kind: 'voice' } })),
  ),
  'group-states': scene(
    inRoom(
      others(5, {
        0: { connection: 'connecting', connectedAtMs: null },
        1: { connection: 'reconnecting' },
        2: { connection: 'failed', ...cameraOff },
        3: { cameraTrack: null },
        4: { reachable: false },
      }),
      { local: voiceOnly },
    ),
  ),
  'group-volume': scene(inRoom(others(5)), { volumes: { 'Alan Turing': 1.4, [grace]: 0.6 } }),
  'group-speaker': scene(inRoom(others(4)), { ...speakerView, voices: speaking('Alan Turing') }),
  'group-speaker-six': scene(inRoom(others(5)), { ...speakerView, voices: speaking(grace) }),
  'group-self-hidden': scene(inRoom(others(2)), { settings: { hidesSelf: true } }),
  'group-share': scene(inRoom(others(3, { 0: sharing })), { voices: speaking('Barbara Liskov') }),
  'group-share-six': scene(inRoom(others(5, { 0: sharing }))),
  'group-two-shares': scene(
    inRoom(others(3, { 0: sharing, 1: { ...sharing, media: { screen: 'screen' } } })),
  ),
  'group-own-share': scene(
    inRoom(others(3), {
      local: {
        ...withCamera,
        share: ownShare,
      },
    }),
  ),
  'group-voice-only': scene(inRoom(others(4, { 0: sharing, 2: cameraOff })), { voiceOnly: true }),
  'group-pinned': scene(inRoom(others(4))),
  'group-hands': scene(
    inRoom(others(3, { 0: { handAtMs: nowMs }, 2: { ...cameraOff, handAtMs: nowMs } }), {
      ownHandAtMs: nowMs,
    }),
  ),
  'group-reactions': scene(inRoom(others(3)), {
    moments: {
      asked: null,
      unreached: null,
      reactions: [reaction(1, grace, '👍'), reaction(2, grace, '🎉'), reaction(3, 'Alan Turing', '👏')],
    },
  }),
  'group-react-menu': scene(inRoom(others(2))),
  'group-view-menu': scene(inRoom(others(2))),
  'group-asked-to-mute': scene(inRoom(others(2)), {
    moments: {
      reactions: [],
      asked: { is: 'asked', by: user(grace), what: 'mute', atMs: nowMs },
      unreached: null,
    },
  }),
  'group-unreached': scene(inRoom(others(2)), {
    moments: {
      reactions: [],
      asked: null,
      unreached: {
        is: 'unreached',
        people: [
          { user: user('Katherine Johnson'), why: 'offline' },
          { user: user('Edsger Dijkstra'), why: 'dnd' },
        ],
        atMs: nowMs,
      },
    },
  }),
  'group-people': scene(crowd, { voices: speaking(grace) }),
  'group-people-host': scene(crowd),
  'group-names': scene(
    inRoom(
      ['محمد الخوارزمي', longName, 'Ada 👩‍🚀', 'מרים מירזכאני'].map((name, index) =>
        peerOf(name, {
          cameraTrack: `camera-${index + 1}`,
          ...(index === 0 && { ...sharing, handAtMs: nowMs }),
          ...(index === 1 && { reachable: false, media: { microphone: false } }),
        }),
      ),
      { isLocked: true, rung: [{ user: user('فاطمة الفهري'), alerting: true }] },
    ),
    {
      people: [
        ...usualPeople,
        person('מרים מירזכאני', 'in-call'),
        person('فاطمة الفهري', 'available'),
        person('אדה', 'offline'),
      ],
      moments: {
        reactions: [],
        asked: { is: 'asked', by: user('محمد الخوارزمي'), what: 'lower-hand', atMs: nowMs },
        unreached: {
          is: 'unreached',
          people: [
            { user: user('فاطمة الفهري'), why: 'dnd' },
            { user: user('אדה'), why: 'offline' },
            { user: user('محمد الخوارزمي'), why: 'offline' },
          ],
          atMs: nowMs,
        },
      },
    },
  ),
  'group-locked-in': scene(inRoom(others(2), { isLocked: true, isHost: true })),
  'group-by-voice': scene(inRoom(others(2), { ownKind: 'voice', local: voiceOnly })),
  'group-with-chat': scene(inRoom(others(3))),
  'group-elsewhere': { open: grace, call: inRoom(others(3)), groups: someRooms },
  'group-failed': scene(
    inRoom(others(2, { 0: { connection: 'failed' }, 1: { connection: 'failed' } }), { connection: 'failed' }),
  ),
  'group-joining': scene(inRoom([], { sinceMs: null, connection: 'connecting', connectedAtMs: null })),
  'open-call': room({ openCalls: [goesOn()] }),
  'open-call-voice': room({ openCalls: [goesOn({ kind: 'voice', users: [user(grace)] })] }),
  'open-call-here': room({ openCalls: [goesOn({ isMineElsewhere: true })] }),
  'open-call-locked': room({ openCalls: [goesOn({ isLocked: true })] }),
  'open-call-in-list': { open: grace, groups: someRooms, openCalls: [goesOn()] },
  'open-call-full': room({ openCalls: [goesOn()], call: over('full') }),
  'open-call-full-by-voice': room({ openCalls: [goesOn()], call: over('full', 'voice') }),
  'open-call-removed': room({ openCalls: [goesOn()], call: over('removed') }),
  'open-call-strained': room({ openCalls: [goesOn()], call: over('strained') }),
  'open-call-too-often': room({
    openCalls: [goesOn({ isLocked: true })],
    call: { ...over('too-often'), retryAfterMs: 2_000 },
  }),
  'group-over-locked': room({ openCalls: [goesOn({ isLocked: true })], call: over('locked') }),
  'group-over-moved': room({ call: over('moved') }),
  'group-over-missed': room({ call: over('missed') }),
  'call-waiting': scene(inRoom(others(3)), {
    waiting: {
      call: 'second' as CallId,
      place: { is: 'person', user: user('Barbara Liskov') },
      by: user('Barbara Liskov'),
      kind: 'video',
      users: [],
    },
  }),
  'call-waiting-texts': scene(inRoom(others(3)), {
    waiting: {
      call: 'second' as CallId,
      place: { is: 'person', user: user('Barbara Liskov') },
      by: user('Barbara Liskov'),
      kind: 'video',
      users: [],
    },
  }),
  'group-share-again': scene(inRoom(others(2)), {
    shareAgain: { id: '', surface: 'screen', name: '', audio: false },
  }),
  'call-waiting-long': scene(inRoom(others(1)), {
    waiting: {
      call: 'second' as CallId,
      place: { is: 'room', room: roomOf('Compilers') },
      by: user(longName),
      kind: 'voice',
      users: [],
    },
  }),
  'ringing-banner-room': {
    open: 'Barbara Liskov',
    isBrowser: true,
    groups: someRooms,
    people: [...usualPeople, person('Cy', 'available')],
    call: {
      phase: 'incoming',
      call: 'call' as CallId,
      place: compilers,
      by: user(grace),
      kind: 'video',
      users: [user(grace), user('Alan Turing'), user('王小明')],
    },
  },
};
