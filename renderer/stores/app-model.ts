import type { Observable } from '../../src/base/observable.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { DataUse } from '../../src/call/quality/call-quality.ts';
import type { ErrorCode } from '../../src/protocol/errors.ts';
import type { CallId, FileId, MessageId, RoomId, ServiceId, UserId } from '../../src/protocol/ids.ts';
import type { Availability, CallKind, Message, Person, Room } from '../../src/protocol/model.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { DeviceTests } from '../platform/devices/device-tests.ts';
import type { ServiceConnection } from '../platform/service/service-client.ts';
import type { TrackRegistry } from '../platform/rtc/track-registry.ts';
import type { CallPlace } from '../../src/call/view.ts';
import type { AccessModel } from './access-model.ts';
import type { BlackCamera } from './black-camera.ts';
import type { CallMomentsStore } from './call-moments.ts';
import type { Voices } from './call-voices.ts';
import type { DoctorModel } from './call-doctor.ts';
import type { ConnectionCheck } from './connection-check-model.ts';
import type { Clips } from './clips.ts';
import type { FilesModel } from './files-model.ts';
import type { HandoverModel } from './handover-model.ts';
import type { OwnDataModel } from './own-data-model.ts';
import type { Pictures } from './pictures-model.ts';
import type { LinkModel } from './link-store.ts';
import type { LeaveElsewhere } from './leave-elsewhere.ts';
import type { LookedAt } from './looked-at.ts';
import type { Listening } from './listening.ts';
import type { MiniCall } from './mini-call.ts';
import type { MutedHint } from './muted-hint.ts';
import type { AnswerRing } from './ring-answers.ts';
import type { RecordingModel } from './recording/recording-model.ts';
import type { RoomActions } from './room-actions.ts';
import type { ShareAgain } from './share-again.ts';
import type { VoiceMessages } from './voice-messages.ts';
import type { ShareMarksStore } from './share-marks.ts';

/** Who is on the service and what this person shares with them. Kept while the line is away, so nothing flickers. */
export interface SessionState {
  readonly connection: ServiceConnection;
  readonly self: UserId | null;
  /** Whose all this is; null before its first word, and again once another was chosen. */
  readonly service: ServiceId | null;
  readonly serviceName: string;
  /** Everybody else, by id. */
  readonly people: ReadonlyMap<UserId, Person>;
  readonly rooms: ReadonlyMap<RoomId, Room>;
}

/** A message of one's own that the service has not acknowledged yet. */
export interface PendingMessage {
  readonly message: MessageId;
  readonly text: string;
  readonly mentions?: readonly UserId[] | undefined;
  readonly replyTo?: MessageId | null | undefined;
  readonly files?: readonly FileId[] | undefined;
  readonly atMs: number;
  readonly state: 'sending' | 'failed';
  /** Whether a killed app would still have it. Not: a private window, a full disk; it then lives as long as the page. */
  readonly keeping: 'begun' | 'done' | 'impossible';
  /** Why the service did not take it. */
  readonly why?: ErrorCode | undefined;
}

export interface Conversation {
  /** By `seq`, without gaps from the first to the last. */
  readonly messages: readonly Message[];
  readonly pending: readonly PendingMessage[];
  /** What is before the first held. */
  readonly history: 'unloaded' | 'loading' | 'more' | 'complete' | 'failed';
  /** What is after the last held: complete unless the reader has jumped far back. */
  readonly newer: 'loading' | 'more' | 'complete' | 'failed';
  /** The room's number of changes up to which everything held is as the service has it. */
  readonly change: number;
  readonly draft: string;
  readonly composing: Composing;
  /** The message to bring into sight; `times` makes the same one news again. */
  readonly target: { readonly seq: number; readonly times: number } | null;
}

/** What the next text will be. */
export type Composing =
  | { readonly what: 'new' }
  | { readonly what: 'reply'; readonly to: Message }
  | { readonly what: 'edit'; readonly message: Message };

export interface MessageEdit {
  readonly text: string;
  readonly atMs: number;
}

export interface SearchQuery {
  readonly text: string;
  readonly room: RoomId | null;
  readonly from: UserId | null;
  readonly within: 'any' | 'day' | 'week' | 'month' | 'year';
  readonly has: 'link' | 'file' | null;
}

export interface SearchState {
  readonly query: SearchQuery;
  /** Idle: nothing to look for yet. */
  readonly phase: 'idle' | 'loading' | 'done' | 'failed';
  /** Newest first. */
  readonly results: readonly Message[];
  /** Where to go on; null when that is all. */
  readonly cursor: MessageId | null;
}

/** With one person, whose room the service may still have to make, or in a room of several. */
export type OpenChat =
  { readonly with: UserId; readonly room: RoomId | null } | { readonly with: null; readonly room: RoomId };

export interface ChatState {
  /** The conversation on screen. */
  readonly open: OpenChat | null;
  readonly conversations: ReadonlyMap<RoomId, Conversation>;
  /** Who is writing. */
  readonly typing: ReadonlyMap<RoomId, readonly UserId[]>;
  /** Messages that others reply to and that had to be fetched; null where there is none any more. */
  readonly quoted: ReadonlyMap<MessageId, Message | null>;
  /** Deleted here; the service is told when there was time to think better of it. */
  readonly removing: ReadonlySet<MessageId>;
}

export interface MediaDevice {
  readonly id: string;
  readonly label: string;
  /** The system blurs the room behind a person that this camera sees. */
  readonly blursRoom?: true;
}

export interface DevicesState {
  readonly microphones: readonly MediaDevice[];
  readonly cameras: readonly MediaDevice[];
  /** Empty where the browser cannot choose a speaker. */
  readonly speakers: readonly MediaDevice[];
}

export type Screen = 'main' | 'settings' | 'search' | 'recordings' | 'help';

export type SettingsPart =
  | 'you'
  | 'service'
  | 'people'
  | 'invites'
  | 'devices'
  | 'data'
  | 'sound'
  | 'keys'
  | 'network'
  | 'look'
  | 'computer'
  | 'updates'
  | 'diagnostics'
  | 'about';

/** A line of news that goes away by itself: a save that failed, a person who did not answer. Words, not codes. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly text: string;
  /** Where it leads. */
  readonly way?: { readonly label: string; readonly go: () => void } | undefined;
}

/** Everything the screens see and may do. Made once by the composition root, handed down as one context. */
export interface AppModel {
  readonly desktop: Desktop;
  readonly call: CallEngine;
  /** By a button of this page; nothing for a moment after one ring has taken the place of another. */
  readonly answerRing: AnswerRing;
  /** What the other side said while it declined the call that is over. */
  readonly declinedWith: Observable<string | null>;
  readonly doctor: DoctorModel;
  readonly tracks: TrackRegistry;
  /** Who speaks in the call. */
  readonly voices: Observable<Voices>;
  /** That one speaks although one is muted. */
  readonly mutedHint: MutedHint;
  /** How the others are heard. */
  readonly listening: Listening;
  /** Signs and requests that pass over the call. */
  readonly moments: CallMomentsStore;
  /** One's own camera films nothing but black. */
  readonly blackCamera: BlackCamera;
  readonly shareAgain: ShareAgain;
  /** What is pointed at and drawn over what is shared. */
  readonly shareMarks: ShareMarksStore;
  /** The screen over which they are shown too, as it was picked. */
  readonly marksOver: Observable<string | null>;
  /** Of what this person shares, as the system calls it now. */
  readonly sharedName: Observable<string>;
  /** Whose pictures are on screen, and how large. */
  readonly recording: RecordingModel;
  readonly lookedAt: LookedAt;
  /** The call in small, while the window is hidden. */
  readonly mini: MiniCall;
  /** What calls send and receive, and what the limit for an hour takes from them. */
  readonly dataUse: Observable<DataUse>;
  readonly session: Observable<SessionState>;
  readonly pictures: Pictures;
  readonly chat: Observable<ChatState>;
  readonly devices: Observable<DevicesState>;
  /** A camera's picture can be drawn anew here. */
  readonly drawsPictures: boolean;
  readonly notices: Observable<readonly Notice[]>;
  /** The tray can open the settings too, so the choice of screen is not a component's own. */
  readonly screen: Observable<Screen>;
  /** What the settings were opened for; null for all of them. */
  readonly settingsPart: Observable<SettingsPart | null>;
  readonly search: Observable<SearchState>;
  readonly access: AccessModel;
  readonly files: FilesModel;
  readonly voiceMessages: VoiceMessages;
  /** Sounds and films in conversations. */
  readonly clips: Omit<Clips, 'forget'>;
  readonly handovers: HandoverModel;
  readonly ownData: OwnDataModel;
  readonly links: LinkModel;
  readonly connectionCheck: ConnectionCheck;
  readonly deviceTests: DeviceTests;
  readonly roomActions: RoomActions;

  readonly openChat: (user: UserId) => void;
  readonly openRoom: (room: RoomId) => void;
  readonly closeChat: () => void;
  readonly setDraft: (room: RoomId, draft: string) => void;
  /** With what is in the room's tray. */
  readonly send: (room: RoomId, text: string) => void;
  /** At once, in a message of its own. */
  readonly sendFile: (room: RoomId, content: File, text?: string) => void;
  readonly retrySend: (room: RoomId, message: MessageId) => void;
  readonly discard: (room: RoomId, message: MessageId) => void;
  readonly loadOlder: (room: RoomId) => void;
  readonly loadNewer: (room: RoomId) => void;
  /** Back to the newest messages. */
  readonly toNewest: (room: RoomId) => void;
  /** Brings a message into sight, in its conversation, with what is around it. */
  readonly showMessage: (message: Message) => void;
  /** A key was pressed: the others see that this person is writing. */
  readonly typed: (room: RoomId) => void;
  readonly compose: (room: RoomId, composing: Composing) => void;
  readonly removeMessage: (message: MessageId) => void;
  readonly undoRemove: (message: MessageId) => void;
  readonly react: (message: MessageId, emoji: string, on: boolean) => void;
  readonly pinMessage: (message: MessageId, on: boolean) => void;
  /** Null when they could not be had. */
  readonly editsOf: (message: MessageId) => Promise<readonly MessageEdit[] | null>;
  readonly pinsOf: (room: RoomId) => Promise<readonly Message[] | null>;
  /** A reply is drawn whose message is not held. */
  readonly wantQuote: (message: MessageId) => void;
  /** The newest message of the room was really seen: window focused, conversation on screen, at its end. */
  readonly markRead: (room: RoomId) => void;

  readonly openSearch: (query?: Partial<SearchQuery>) => void;
  readonly closeSearch: () => void;
  readonly searchFor: (query: Partial<SearchQuery>) => void;
  readonly searchMore: () => void;
  readonly retrySearch: () => void;

  /** Where this person is in a call at another service, these two ask first. */
  readonly leaveElsewhere: LeaveElsewhere;
  readonly startCall: (place: CallPlace, kind: CallKind) => void;
  /** Into a call that goes on; from another device of one's own it moves here. */
  readonly joinCall: (call: CallId, kind: CallKind) => void;
  /** Null, or nothing: until it is changed. */
  readonly setAvailability: (availability: Availability, untilMs?: number | null) => void;
  readonly openSettings: (part?: SettingsPart) => void;
  readonly closeSettings: () => void;
  /** Calls that were recorded on this computer. */
  readonly openRecordings: () => void;
  readonly closeRecordings: () => void;
  readonly openHelp: () => void;
  readonly closeHelp: () => void;
  readonly refreshDevices: () => void;
  readonly retryConnection: () => void;
  readonly notify: (tone: Notice['tone'], text: string) => void;
  readonly dismissNotice: (id: number) => void;
}
