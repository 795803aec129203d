import type { Observable } from '../../../src/base/observable.ts';
import type {
  AppInfo,
  AppStatus,
  BridgeEvents,
  CaptureSource,
  Discovery,
  Hosting,
  RingEnd,
  RingingCall,
  RingStarted,
  RouteInput,
} from '../../../src/bridge/contract.ts';
import type { ComputerFacts, ReportOutcome, ReportWish } from '../../../src/bridge/diagnostic-routes.ts';
import type { OpenedLink } from '../../../src/bridge/join-link.ts';
import type { LoginStart } from '../../../src/bridge/login-start.ts';
import type { Memory } from '../../../src/bridge/memory.ts';
import type { GlobalKeys } from '../../../src/bridge/keys.ts';
import type { ProfileId } from '../../../src/bridge/profile-id.ts';
import type { NewService, ProfileState } from '../../../src/bridge/profile-state.ts';
import type { Power } from '../../../src/bridge/power.ts';
import type { SourceFacts } from '../../../src/bridge/send-routes.ts';
import type { Settings, SettingsPatch } from '../../../src/bridge/settings.ts';
import type { UpdateState } from '../../../src/bridge/updates.ts';
import type { WhyLater } from '../../../src/protocol/file-words.ts';
import type { CallId, ServiceId } from '../../../src/protocol/ids.ts';
import type { Recordings } from './recordings.ts';

/** A file that is being saved where the person wants it, piece by piece. */
export interface SaveTarget {
  /**
   * Done when the piece is on its way to the disk: who waits for it never holds more than one. Rejects when the disk is full. Without a
   * place it is behind what was written last. Of a film that has to wait nothing is written, and it says why.
   */
  write(bytes: Uint8Array<ArrayBuffer>, place?: SavePlace): Promise<WhyLater | void>;
  /** Done when no power cut takes what was written; nothing where nothing outlasts the page. */
  sync(): Promise<void>;
  finish(): Promise<void>;
  /** Nothing of it stays. */
  cancel(): Promise<void>;
  /** Shows it in its folder, once it is finished. Null in a browser. */
  readonly show: (() => void) | null;
  /** By which it goes on in the page after this one; null where nothing outlasts the page. */
  readonly id: string | null;
}

/** What an earlier page began to save. */
export interface HalfSaved {
  readonly target: SaveTarget;
  /** So much of it is there, if it is a file. */
  readonly bytes: number;
  /** Of the file as it lies there. */
  sha256(): Promise<string>;
}

/** A file that the person picked in the system's window, as it was then. */
export interface ChosenFile extends SourceFacts {
  /** Rejects where it is gone or has changed. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

export interface SavePlace {
  /** Of a folder: by its place in the wish. */
  readonly file: number;
  readonly at: number;
}

type FilmInto = NonNullable<RouteInput<'save.begin'>['into']>;

/** What is usual: one file of one's own, which goes when the page goes. */
interface SaveWish extends Partial<Omit<RouteInput<'save.begin'>, 'name' | 'into'>> {
  /** In a browser too the person says where, and nothing is collected, where it has the means. */
  readonly isLarge?: boolean;
}

/**
 * What Parley asks of the computer it runs on. Two implementations: the desktop app (over the bridge) and a plain browser.
 * A feature that a browser lacks is null there, and the user interface hides it.
 */
export interface Desktop {
  readonly info: AppInfo;
  readonly settings: Observable<Settings>;
  changeSettings(patch: SettingsPatch): Promise<void>;
  /** This device to the service now chosen. The private half of its key is out of the page's reach. */
  readonly identity: {
    key(): Promise<string>;
    sign(challenge: { service: ServiceId; nonce: string }): Promise<string>;
  };
  /** Keeps no keys: whoever closes this page comes back as somebody else. */
  readonly isForgetful: boolean;
  /** The person is no more at this service: another key for it, and the settings of a first run. */
  forgetPerson(): Promise<void>;
  /** Asks where, or takes the place of downloads; null when the person thought better of it. */
  saveAs(name: string, wish?: SaveWish): Promise<SaveTarget | null>;
  /** A film, to the recording that awaits it; or why it has to wait. Rejects where none does. */
  saveFilm(name: string, into: FilmInto): Promise<SaveTarget | WhyLater>;
  /** What a page before this one began to save; null where it cannot go on. */
  saveAgain(id: string): Promise<HalfSaved | null>;
  /** Calls that are recorded into files here. Null in a browser. */
  readonly recordings: Recordings | null;
  /** Files that a page after this one can read too. Null in a browser. */
  readonly sending: {
    /** Null when the person thought better of it. */
    pick(what: 'files' | 'folder'): Promise<readonly ChosenFile[] | null>;
    /** Those of a page before this one; null where one of them is gone or has changed. */
    again(files: readonly SourceFacts[]): Promise<readonly ChosenFile[] | null>;
    forget(sources: readonly string[]): void;
  } | null;
  /** The WebSocket address of the chosen service; null while hosting is not (yet) running or nothing was chosen. */
  readonly serviceAddress: Observable<string | null>;
  /** Whether nobody is at this computer; in a browser: nobody used the page. */
  readonly idle: Observable<boolean>;
  /** Sleep and lock; in a browser nobody tells. */
  readonly power: Observable<Power>;
  /** Asked while somebody is in a call. A browser does not know. */
  askMemory(): Promise<Memory>;
  reportStatus(status: AppStatus): void;
  notifyMessage(message: RouteInput<'notify.message'>): void;
  notifyFiles(about: RouteInput<'notify.files'>): void;
  /** Shows one, for the person to see whether they see it. */
  testNotification(): void;
  on<Name extends keyof BridgeEvents>(name: Name, listener: (event: BridgeEvents[Name]) => void): () => void;
  showWindow(): void;
  /** Whether the window is on a desktop at all: not hidden, not minimised. In a browser it always is, as far as a page can tell. */
  readonly windowShown: Observable<boolean>;
  /** An empty window that stays on top, for this page to draw into. Null in a browser. */
  readonly openMini: (() => Window | null) | null;
  /** A window over the shared screen, which is no part of the share; null where there can be none. */
  readonly openMarks: ((source: string) => Window | null) | null;
  /** The services side by side. Null in a browser: a page there is of one service. */
  readonly profiles: {
    readonly state: Observable<ProfileState>;
    show(profile: ProfileId): void;
    /** Looked at from now on; false where there is no room. */
    add(service: NewService): Promise<boolean>;
    /** This one, with all that the page keeps. */
    remove(): void;
  } | null;
  /** Null in a browser: it cannot host. */
  readonly hosting: { readonly state: Observable<Hosting>; retry(): void } | null;
  /** The link that the app was opened with and that is not answered yet. Null in a browser. */
  readonly link: { readonly opened: Observable<OpenedLink | null>; done(): void } | null;
  /** The invitation with which this page was opened, for the app instead. Null in the app, and where it leads nowhere. */
  readonly appLink: string | null;
  /** Services that the local network tells of, while somebody watches. Null in a browser. */
  readonly discovery: { readonly state: Observable<Discovery>; watch(on: boolean): void } | null;
  /** Keys of the whole computer. Null in a browser: it has those of its own page alone. */
  readonly keys: { readonly state: Observable<GlobalKeys>; tryOut(on: boolean): void } | null;
  /** Whether it starts when the person logs in; `set` rejects where the system refuses. Null in a browser. */
  readonly loginStart: { readonly state: Observable<LoginStart>; set(on: boolean): Promise<void> } | null;
  /** How this Parley is kept current. Null in a browser: its service brings what it shows. */
  readonly updates: { readonly state: Observable<UpdateState>; look(): void; restart(): void } | null;
  /** For whoever helps when something does not work. Null in a browser. */
  readonly diagnostics: {
    facts(): Promise<ComputerFacts>;
    showLogs(): void;
    /** Asks where to. */
    save(wish: ReportWish): Promise<ReportOutcome>;
  } | null;
  /** The pop-up, notification and tray ring. Null in a browser: there the ring is shown inside the page. */
  readonly ring: {
    /** Never rejects: whether the ring is to be heard. */
    start(call: RingingCall): Promise<RingStarted>;
    /** What the caller looks like, in base64. */
    picture(call: CallId, picture: string): void;
    stop(call: CallId, end: RingEnd): void;
  } | null;
  /** Where the system refuses the screen and has to be told otherwise in its settings: macOS. Null elsewhere. */
  readonly screenAccess: { openSettings(): void; restart(): void } | null;
  /** Leads to where the system lets an app have a microphone or a camera. Null where there is no way there. */
  readonly deviceAccess: { openSettings(kind: 'microphone' | 'camera'): void } | null;
  /** Parley's own picker. Null where the browser or the system brings its own. */
  readonly capture: {
    readonly computerAudio: boolean;
    /** This computer is used over the network. */
    readonly isRemote: boolean;
    list(kind: CaptureSource['kind']): Promise<CaptureSource[]>;
    thumbnails(kind: CaptureSource['kind'], ids: string[]): Promise<CaptureSource[]>;
    choose(choice: { id: string; audio: boolean }): Promise<void>;
    /** Whether frames of this size can be of what was picked. */
    fits(picked: { id: string; width: number; height: number }): Promise<boolean>;
  } | null;
}
