import type { Observable } from '../../src/base/observable.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { MessageId, RoomId, UserId } from '../../src/protocol/ids.ts';
import type { Availability, CallKind, Message, Person, Room } from '../../src/protocol/model.ts';
import type { Desktop } from '../platform/desktop.ts';
import type { ServiceConnection } from '../platform/service-client.ts';
import type { TrackRegistry } from '../platform/track-registry.ts';

/** Who is on the service and what this person shares with them. Kept while the line is away, so nothing flickers. */
export interface SessionState {
  readonly connection: ServiceConnection;
  readonly self: UserId | null;
  readonly serviceName: string;
  /** Everybody else, by id. */
  readonly people: ReadonlyMap<UserId, Person>;
  readonly rooms: ReadonlyMap<RoomId, Room>;
}

/** A message of one's own that the service has not acknowledged yet. */
export interface PendingMessage {
  readonly message: MessageId;
  readonly text: string;
  readonly atMs: number;
  readonly state: 'sending' | 'failed';
}

export interface Conversation {
  /** By `seq`, without gaps from the first to the last. */
  readonly messages: readonly Message[];
  readonly pending: readonly PendingMessage[];
  readonly history: 'unloaded' | 'loading' | 'more' | 'complete' | 'failed';
  readonly draft: string;
}

export interface ChatState {
  /** The conversation on screen: with whom, and its room once the service has made it. */
  readonly open: { readonly with: UserId; readonly room: RoomId | null } | null;
  readonly conversations: ReadonlyMap<RoomId, Conversation>;
}

export interface MediaDevice {
  readonly id: string;
  readonly label: string;
}

export interface DevicesState {
  readonly microphones: readonly MediaDevice[];
  readonly cameras: readonly MediaDevice[];
  /** Empty where the browser cannot choose a speaker. */
  readonly speakers: readonly MediaDevice[];
}

/** A line of news that goes away by itself: a save that failed, a person who did not answer. Words, not codes. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly text: string;
}

/** Everything the screens see and may do. Made once by the composition root, handed down as one context. */
export interface AppModel {
  readonly desktop: Desktop;
  readonly call: CallEngine;
  readonly tracks: TrackRegistry;
  readonly session: Observable<SessionState>;
  readonly chat: Observable<ChatState>;
  readonly devices: Observable<DevicesState>;
  readonly notices: Observable<readonly Notice[]>;
  /** The tray can open the settings too, so the choice of screen is not a component's own. */
  readonly screen: Observable<'main' | 'settings'>;

  readonly openChat: (user: UserId) => void;
  readonly closeChat: () => void;
  readonly setDraft: (room: RoomId, draft: string) => void;
  readonly send: (room: RoomId, text: string) => void;
  readonly retrySend: (room: RoomId, message: MessageId) => void;
  readonly discard: (room: RoomId, message: MessageId) => void;
  readonly loadOlder: (room: RoomId) => void;
  /** The newest message of the room was really seen: window focused, conversation on screen, at its end. */
  readonly markRead: (room: RoomId) => void;

  readonly startCall: (user: UserId, kind: CallKind) => void;
  readonly setAvailability: (availability: Availability) => void;
  readonly setName: (name: string) => void;
  readonly openSettings: () => void;
  readonly closeSettings: () => void;
  readonly refreshDevices: () => void;
  readonly retryConnection: () => void;
  readonly notify: (tone: Notice['tone'], text: string) => void;
  readonly dismissNotice: (id: number) => void;
}

export const unreadOf = (room: Room): number => Math.max(0, room.lastSeq - room.readSeq);
