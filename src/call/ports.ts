import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Observable } from '../base/observable.ts';
import type { Result } from '../base/result.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { EventData } from '../protocol/events.ts';
import type { CallId, DeviceId, VisitId } from '../protocol/ids.ts';
import type { RequestInput, RequestOutput, RequestType } from '../protocol/requests.ts';
import type { SignalBody } from '../protocol/signal.ts';
import type { ShareChoice } from './engine-face.ts';
import type { LaneName, LaneSpec } from './lanes.ts';
import type { MediaWish } from './machine/state.ts';
import type { CallQuality } from './quality/call-quality.ts';
import type { LaneShape } from './quality/lane-settings.ts';
import type { PeerStats } from './quality/peer-stats.ts';
import type { Fingerprints } from './safety/fingerprints.ts';
import type { MediaFailure, ShareSound } from './view.ts';

/** The line to the service, as far as calls need it. The renderer's service client fits it as it is. */
export type LineState =
  | { readonly state: 'online'; readonly welcome: RequestOutput<'hello'> }
  | { readonly state: 'idle' | 'connecting' | 'knocking' | 'waiting' | 'closed' | 'refused' };

export type Answer<Type extends RequestType> =
  | { readonly ok: true; readonly value: RequestOutput<Type> }
  | { readonly ok: false; readonly code: ErrorCode | 'away'; readonly retryAfterMs?: number };

/** What the engine listens to: calls, and who leads the rooms they belong to. */
export type CallEventType =
  'call.changed' | 'call.reacted' | 'call.asked' | 'room.changed' | 'room.gone' | 'signal';

export interface Signaling {
  readonly connection: Observable<LineState>;
  request<Type extends RequestType>(type: Type, data: RequestInput<Type>): Promise<Answer<Type>>;
  on<Type extends CallEventType>(type: Type, listener: (data: EventData<Type>) => void): () => void;
}

/** A MediaStreamTrack, as far as the engine needs it. */
export interface Track {
  readonly id: string;
  readonly kind: string;
  readonly muted: boolean;
  enabled: boolean;
  stop(): void;
  addEventListener(type: 'ended' | 'mute' | 'unmute', listener: () => void): void;
  removeEventListener(type: 'ended' | 'mute' | 'unmute', listener: () => void): void;
}

export interface ScreenTracks {
  readonly video: Track;
  /** Null unless the computer's audio is really captured, without the call's own voices in it. */
  readonly audio: Track | null;
  readonly sound: ShareSound;
  /** As the browser reports it; as it was asked for where it does not. */
  readonly surface: ShareChoice['surface'];
  /** What comes is what was picked, as far as can be told. */
  readonly isPicked: boolean;
}

/** Opens what a person sends. Whoever asked owns the tracks and stops them. The empty id is the system's default. */
export interface Media {
  openMicrophone(device: string): Promise<Result<Track, MediaFailure>>;
  openCamera(device: string): Promise<Result<Track, MediaFailure>>;
  openScreen(choice: ShareChoice): Promise<Result<ScreenTracks, MediaFailure>>;
  /** Tells once when something else comes than was picked. Returns the way to stop watching. */
  watchScreen(video: Track, choice: ShareChoice, isOther: () => void): () => void;
}

export type Description = Extract<SignalBody, { kind: 'description' }>;
export type Candidate = Extract<SignalBody, { kind: 'candidate' }>['candidate'];

/** One media line, both ways. */
export interface Lane {
  readonly name: LaneName;
  readonly received: Track;
  send(track: Track | null): Promise<void>;
  /** A track is on it. */
  isSending(): boolean;
  /** Of what is sent from now on. A shape that the browser refuses costs quality, never the call. */
  shape(shape: LaneShape): Promise<void>;
  /** A picture sends all of itself at once, for who may have missed the changes to the last one. */
  refresh(): Promise<void>;
}

/** ICE and DTLS together. */
export type PeerState = 'connecting' | 'connected' | 'disconnected' | 'failed';

export interface PeerListener {
  negotiationNeeded(): void;
  candidate(candidate: Candidate): void;
  stateChanged(state: PeerState): void;
  /** Goes out between other addresses than before. */
  wayChanged(): void;
  /** From now on the other side hears what is said. */
  channelOpened(): void;
  /** Foreign text of any size. */
  said(text: string): void;
  /** The same, of what is drawn over a share (`src/call/marks`). */
  marked?(text: string): void;
  /** From now on what is said and sent of files (`src/call/files`) goes out. */
  filesOpened?(): void;
  /** Foreign text of any size. */
  fileSaid?(text: string): void;
  /** Foreign bytes, in the order in which they were sent, words between them. */
  filePiece?(piece: Uint8Array<ArrayBuffer>): void;
  /** So much of files has gone out: said by who sends them (`files/file-lines.ts`). */
  fileSent?(bytes: number): void;
}

/** An RTCPeerConnection, as far as the engine needs it. After `close` it says nothing more. */
export interface PeerConnection {
  readonly signalingState: string;
  /** Looks for addresses at relays alone. */
  readonly isRelayOnly: boolean;
  /** With the candidates found so far; null before there is one. */
  localDescription(): Description | null;
  /** Makes the offer or answer that the signaling state asks for, and takes it. */
  setLocalDescription(): Promise<void>;
  /** An offer in the middle of an own one rolls the own one back. */
  setRemoteDescription(description: Description): Promise<void>;
  addCandidate(candidate: Candidate): Promise<void>;
  restartIce(): void;
  /** For every way looked for from now on. */
  useServers(iceServers: IceServers): void;
  /** The caller's lanes: new lines, in this order. */
  offerLanes(specs: readonly LaneSpec[]): readonly Lane[];
  /** The callee's lanes: the lines of the offer just taken, by position, opened in both directions. */
  answerLanes(specs: readonly LaneSpec[]): readonly Lane[];
  /** To the other side, past the service and in order. False where it cannot go out now. */
  say(text: string): boolean;
  /** The same, apart from the words: lasting as ink, which arrives in order, or as a pointer, which may get lost. */
  mark(text: string, isLasting: boolean): boolean;
  /** Of files, apart from all of that: words and pieces in one order. Who sends keeps the measure: nothing is thrown away. */
  sayOfFiles(text: string): boolean;
  sendOfFiles(piece: Uint8Array<ArrayBuffer>): boolean;
  stats(): Promise<PeerStats>;
  /** Another number as soon as another piece of voice or picture came; null before the first. Costs nothing, unlike stats. */
  lastHeard(): number | null;
  /** Of the certificates in use; null before both are known, or where it is not clear which one is. */
  fingerprints(): Fingerprints | null;
  close(): void;
}

export interface TrackStore {
  put(track: Track): void;
  remove(track: string): void;
}

export interface ChosenDevices {
  readonly microphone: string;
  readonly camera: string;
  /** How the voice is cleaned. The microphone that is open is opened anew when it changes. */
  readonly cleaning: string;
  /** What is made of the camera's picture; the same goes for the camera. */
  readonly style: string;
}

/** The call that this device was in a moment ago, and what it sent. */
export interface StayBefore extends MediaWish {
  readonly call: CallId;
}

/**
 * What a page remembers for the one that comes after it. The service's word that this device is in a call opens no microphone: it
 * could say so of anybody.
 */
export interface KeptStay {
  load(): StayBefore | null;
  save(stay: StayBefore | null): void;
}

export type IceServers = RequestOutput<'hello'>['iceServers'];

export interface CallPorts {
  readonly signaling: Signaling;
  /** This installation; null until it is known, which is before the service says welcome. */
  readonly device: Observable<DeviceId | null>;
  readonly media: Media;
  readonly tracks: TrackStore;
  readonly chosenDevices: Observable<ChosenDevices>;
  /** Tells each time that a device was plugged in or out. Returns the way to stop listening. */
  onPlugged(listener: () => void): () => void;
  openConnection(iceServers: IceServers, listener: PeerListener): PeerConnection;
  readonly quality: CallQuality;
  readonly keptStay: KeptStay;
  newCallId(): CallId;
  newVisitId(): VisitId;
  readonly clock: Clock;
  readonly log: Log;
}
