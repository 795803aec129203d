import { createSystemClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { PairView } from '../../src/call/doctor/pair-doctor.ts';
import type { DataUse } from '../../src/call/quality/call-quality.ts';
import type { CallView, OpenCallView, RingView } from '../../src/call/view.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import type { Person, Room } from '../../src/protocol/model.ts';
import type { ServiceConnection } from '../../renderer/platform/service/service-client.ts';
import type {
  AppModel,
  ChatState,
  Conversation,
  DevicesState,
  MessageEdit,
  Notice,
  Screen,
  SettingsPart,
  SearchState,
  SessionState,
} from '../../renderer/stores/app-model.ts';
import type { CallMoments } from '../../renderer/stores/call-moments.ts';
import type { Voices } from '../../renderer/stores/call-voices.ts';
import type { ConnectionCheckState } from '../../renderer/stores/connection-check-model.ts';
import type { AskedElsewhere } from '../../renderer/stores/leave-elsewhere.ts';
import { createRingAnswers } from '../../renderer/stores/ring-answers.ts';
import { createFakeRecording, type FakeRecording } from './fake-recording.ts';
import { createFakeShare, type ShareScene } from './fake-share.ts';
import type { VoiceState } from '../../renderer/stores/voice-messages.ts';
import type { LinkState } from '../../renderer/stores/link-store.ts';
import { chatOf } from './chat-of.ts';
import { createFakeAccess, type FakeAccess } from './fake-access.ts';
import { createFakeCall } from './fake-call.ts';
import { createFakeClips } from './fake-clips.ts';
import { createFakeVoiceMessages } from './fake-voice-messages.ts';
import { createFakeConnectionCheck } from './fake-connection-check.ts';
import { createFakeDeviceTests } from './fake-device-tests.ts';
import { createFakeDesktop, type SceneComputer } from './fake-desktop.ts';
import { createFakeFilesModel, type FakeFiles } from './fake-files.ts';
import { createFakeHandovers, type FakeHandovers } from './fake-handovers.ts';
import { createFakeListening, type ListeningScene } from './fake-listening.ts';
import { createFakeOwnData, type FakeOwnData } from './fake-own-data.ts';
import { someDevices } from './some-devices.ts';
import { createFakePictures, type FakePictures } from './fake-pictures.ts';
import { createFakeTracks } from './fake-tracks.ts';
import { welcome } from './fake-welcome.ts';
import { grace, roomWith, self, usualPeople, usualRooms, usualTalk, type Said, groupOf } from './people.ts';

/** What a scene says; the rest is an ordinary day. */
export interface Scene extends SceneComputer, ShareScene, ListeningScene {
  readonly connection?: ServiceConnection;
  readonly people?: readonly Person[];
  readonly rooms?: readonly Room[];
  /** Whose conversation is open. */
  readonly open?: string | null;
  readonly isOpening?: boolean;
  readonly said?: readonly Said[];
  readonly conversation?: Partial<Conversation>;
  readonly unread?: number;
  readonly call?: CallView;
  /** Calls that go on in rooms without this device. */
  readonly openCalls?: readonly OpenCallView[];
  /** A second call that rings. */
  readonly waiting?: RingView;
  readonly declinedWith?: string;
  readonly voices?: Voices;
  readonly isBlack?: boolean;
  /** Its microphone hears nothing. */
  readonly isSilent?: boolean;
  /** No cameras are wanted. */
  readonly voiceOnly?: boolean;
  readonly moments?: CallMoments;
  readonly devices?: DevicesState;
  readonly notices?: readonly Notice[];
  readonly screen?: Screen;
  readonly search?: Partial<SearchState>;
  readonly chat?: Partial<Pick<ChatState, 'typing' | 'quoted' | 'removing'>>;
  /** Begun and not sent, by whose conversation it is. */
  readonly drafts?: Readonly<Record<string, string>>;
  readonly edits?: readonly MessageEdit[] | null;
  readonly reads?: Room['reads'];
  /** What is open is a room of several. */
  readonly isGroup?: boolean;
  readonly importedFrom?: string;
  readonly isArchived?: boolean;
  readonly groups?: readonly Room[];
  readonly access?: FakeAccess;
  readonly files?: FakeFiles;
  readonly voiceMessage?: VoiceState;
  readonly clips?: Parameters<typeof createFakeClips>[0];
  readonly handovers?: FakeHandovers;
  readonly recording?: FakeRecording;
  readonly pictures?: FakePictures;
  readonly ownData?: FakeOwnData;
  readonly connectionCheck?: ConnectionCheckState;
  readonly dataUse?: Partial<DataUse>;
  readonly pairs?: readonly PairView[];
  /** Rooms cannot be made or changed. */
  readonly refuses?: boolean;
  readonly link?: LinkState;
  readonly leaveElsewhere?: AskedElsewhere;
}

export function createFakeModel(scene: Scene): AppModel {
  const desktop = createFakeDesktop(scene);
  const tracks = createFakeTracks();
  const chat = createSubject<ChatState>(chatOf(scene));
  const people = scene.people ?? usualPeople;
  const rooms = [
    {
      ...roomWith(scene.open ?? grace, scene.said ?? usualTalk, scene.unread),
      ...(scene.reads && { reads: scene.reads }),
      ...(scene.isGroup && groupOf(scene.open ?? grace)),
      ...(scene.importedFrom !== undefined && { importedFrom: scene.importedFrom, archived: true }),
      ...(scene.isArchived && { archived: true }),
    },
    ...(scene.rooms ?? usualRooms),
    ...(scene.groups ?? []),
  ];
  const isKnown = people.length > 0 || scene.connection === undefined;
  const screen = createSubject<Screen>(scene.screen ?? 'main');
  const settingsPart = createSubject<SettingsPart | null>(null);
  const nothing = (): void => {};
  const search = createSubject<SearchState>({
    query: { text: '', room: null, from: null, within: 'any', has: null },
    phase: 'idle',
    results: [],
    cursor: null,
    ...scene.search,
  });
  const notices = createSubject<readonly Notice[]>(scene.notices ?? []);
  const call = createFakeCall(scene.call, scene.openCalls, scene.waiting);
  const session = createSubject<SessionState>({
    connection: scene.connection ?? welcome,
    self: isKnown ? self : null,
    service: null,
    serviceName: isKnown ? 'The Mark II lab' : '',
    people: new Map(people.map((person) => [person.user, person])),
    rooms: new Map(people.length > 0 ? rooms.map((room) => [room.room, room]) : []),
  });
  const changeConversation = (room: RoomId, conversation: Conversation): void =>
    chat.set({ ...chat.getState(), conversations: new Map([[room, conversation]]) });

  return {
    drawsPictures: true,
    desktop,
    doctor: { pairs: createSubject(scene.pairs ?? []), saveReport: async () => 'saved' },
    tracks,
    deviceTests: createFakeDeviceTests(tracks, scene.devicesFail ?? false, scene.isSilent ?? false),
    call,
    answerRing: createRingAnswers({
      scope: createScope(),
      clock: createSystemClock(globalThis),
      call,
      sayTo: async () => {},
    }).answerHere,
    declinedWith: createSubject(scene.declinedWith ?? null),
    voices: createSubject<Voices>(scene.voices ?? { speaking: new Map(), speaker: null }),
    ...createFakeListening(scene),
    moments: {
      state: createSubject<CallMoments>(scene.moments ?? { reactions: [], asked: null, unreached: null }),
      dismiss() {},
    },
    ...createFakeShare(scene),
    recording: createFakeRecording(scene.recording),
    blackCamera: { state: createSubject(scene.isBlack ?? false), dismiss() {} },
    mini: { isWanted: createSubject(false), dismiss() {} },
    lookedAt: {
      state: createSubject(new Map()),
      voiceOnly: createSubject(scene.voiceOnly ?? false),
      report() {},
    },
    dataUse: createSubject<DataUse>({
      sent: 0,
      received: 0,
      inHour: 0,
      perHour: 0,
      allowance: null,
      takes: 'nothing',
      ...scene.dataUse,
    }),
    session,
    access: createFakeAccess(scene.access),
    files: createFakeFilesModel(scene.files),
    clips: createFakeClips(scene.clips),
    voiceMessages: createFakeVoiceMessages(scene.voiceMessage),
    sendFile: nothing,
    handovers: createFakeHandovers(scene.handovers),
    pictures: createFakePictures(scene.pictures),
    ownData: createFakeOwnData(scene.ownData),
    links: {
      state: createSubject<LinkState>(scene.link ?? { phase: 'none' }),
      accept() {},
      acceptBeside() {},
      dismiss() {},
      goBack() {},
    },
    connectionCheck: createFakeConnectionCheck(scene.connectionCheck),
    chat,
    devices: createSubject(scene.devices ?? someDevices),
    notices,
    screen,
    settingsPart,
    openChat: nothing,
    openRoom: nothing,
    roomActions: {
      // The gallery answers with what the screen needs, and nobody checks it.
      ask: () =>
        Promise.resolve(scene.refuses ? { ok: false, code: 'away' } : ({ ok: true, value: {} } as never)),
      newRoomId: () => 'new' as RoomId,
    },
    closeChat: nothing,
    setDraft(room, draft) {
      const { conversations } = chat.getState();
      const before = conversations.get(room);
      if (before) changeConversation(room, { ...before, draft });
    },
    send: (room) => {
      const before = chat.getState().conversations.get(room);
      if (before) changeConversation(room, { ...before, draft: '', composing: { what: 'new' } });
    },
    typed: nothing,
    compose(room, composing) {
      const before = chat.getState().conversations.get(room);
      if (before) changeConversation(room, { ...before, composing });
    },
    loadNewer: nothing,
    toNewest: nothing,
    showMessage: nothing,
    removeMessage: nothing,
    undoRemove: nothing,
    react: nothing,
    pinMessage: nothing,
    editsOf: async () => scene.edits ?? null,
    pinsOf: async (room) =>
      chat
        .getState()
        .conversations.get(room)
        ?.messages.filter(({ pinnedAtMs }) => pinnedAtMs !== null) ?? null,
    wantQuote: nothing,
    search,
    openSearch: () => screen.set('search'),
    closeSearch: () => screen.set('main'),
    searchFor: (query) =>
      search.set({ ...search.getState(), query: { ...search.getState().query, ...query } }),
    searchMore: nothing,
    retrySearch: nothing,
    retrySend: nothing,
    discard: nothing,
    loadOlder: nothing,
    markRead: nothing,
    leaveElsewhere: { state: createSubject(scene.leaveElsewhere ?? null), stay() {}, leave() {} },
    startCall: nothing,
    joinCall: nothing,
    setAvailability: nothing,
    openSettings(part) {
      settingsPart.set(part ?? null);
      screen.set('settings');
    },
    closeSettings: () => screen.set('main'),
    openRecordings: () => screen.set('recordings'),
    closeRecordings: () => screen.set('main'),
    openHelp: () => screen.set('help'),
    closeHelp: () => screen.set('main'),
    refreshDevices: nothing,
    // The line is back, and what waited for it opens.
    retryConnection() {
      session.set({ ...session.getState(), connection: welcome });
      chat.set(chatOf({ ...scene, isOpening: false }));
    },
    notify: (tone, text) => notices.set([...notices.getState(), { id: 99, tone, text }]),
    dismissNotice: nothing,
  };
}
