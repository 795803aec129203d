import type { Observable } from '../../../src/base/observable.ts';
import type { RecordingShape as AnyShape } from '../../../src/bridge/recording.ts';
import type { UserId } from '../../../src/protocol/ids.ts';

/** Of a call. Films of oneself for somebody else's are no choice of one's own. */
export type RecordingShape = Exclude<AnyShape, 'own'>;

/** Another person of the call who records it, or wants to. */
export interface ForeignRecording {
  readonly user: UserId;
  readonly recording: string;
  readonly state: 'asks' | 'runs';
  readonly shape: RecordingShape;
  /** Whether this person is in it; null: they have not said. */
  readonly agrees: boolean | null;
}

/** What each of the others said to the own recording; who is not in it has not answered. */
export type Answers = ReadonlyMap<UserId, boolean>;

export type OwnRecording =
  | { readonly state: 'off' }
  /** The others are asked; it begins when all have answered, or without who has not. */
  | { readonly state: 'asking' | 'beginning'; readonly shape: RecordingShape }
  | {
      readonly state: 'running';
      readonly shape: RecordingShape;
      readonly sinceMs: number;
      readonly bytes: number;
      /** What is left on the disk; null where that is not known. */
      readonly roomBytes: number | null;
    }
  | { readonly state: 'finishing' };

/** `saved`: whole, by the person or with the call. `full`, `failed`: it ended by itself, and what came before is kept. */
export type RecordingEnd = 'saved' | 'full' | 'failed' | 'no-room' | 'not-writable' | 'unable';

/** Recording a call, and being recorded. */
export interface RecordingModel {
  /** Null where nothing can be recorded: in a browser. */
  readonly own: {
    readonly state: Observable<OwnRecording>;
    readonly answers: Observable<Answers>;
    /** Asks everybody in the call. */
    ask(shape: RecordingShape): void;
    /** Begins without those who have not answered; they come in when they agree. */
    beginNow(): void;
    /** Ends it, or takes the question back. */
    stop(): void;
  } | null;
  readonly others: Observable<readonly ForeignRecording[]>;
  /** Of those the one for which this device makes films of itself now. */
  readonly filmed: Observable<string | null>;
  /** May be changed at any time while it runs. */
  answer(to: ForeignRecording, agrees: boolean): void;
}
