import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallView, MediaFailure } from '../../src/call/view.ts';
import type { FileId, RoomId } from '../../src/protocol/ids.ts';
import type { Clip } from '../../src/protocol/model.ts';
import { messageLinesTexts } from '../../src/texts/message-lines.ts';
import type { FilePorts } from '../platform/files/file-ports.ts';
import type { RecordVoice, VoiceRecording } from '../platform/voice/voice-message-recorder.ts';
import { isInCall } from './call-place.ts';

/** Why a recording is over. */
type RecordingEnd = 'stopped' | 'too-long' | 'call' | 'cut';

/** A voice message that is being made, in one room at a time. */
export type VoiceState =
  | { readonly is: 'none' }
  | { readonly is: 'opening' | 'finishing'; readonly room: RoomId }
  | { readonly is: 'recording'; readonly room: RoomId; readonly sinceMs: number }
  | {
      readonly is: 'review';
      readonly room: RoomId;
      readonly url: string;
      readonly clip: Clip;
      readonly why: RecordingEnd;
    }
  | { readonly is: 'refused'; readonly room: RoomId; readonly failure: MediaFailure };

export interface VoiceMessages {
  readonly state: Observable<VoiceState>;
  begin(room: RoomId): void;
  /** Of what is recorded now, 0 to 1. */
  level(): number;
  stop(): void;
  discard(): void;
  send(): void;
  /** The conversation is left: what was said in it goes into its tray, as a file that is not sent yet. */
  leave(room: RoomId): void;
}

interface Deps {
  readonly clock: Clock;
  readonly scope: Scope;
  readonly view: Observable<CallView>;
  readonly record: RecordVoice;
  readonly microphone: () => string;
  readonly ports: Pick<FilePorts, 'kept' | 'clip' | 'newFileId' | 'urls'>;
  readonly attach: (room: RoomId, files: readonly File[]) => void;
  readonly sendFile: (room: RoomId, content: File) => void;
}

/** Nobody listens longer, and a page holds it in memory. */
export const longestMs = 10 * 60_000;

interface Held {
  readonly room: RoomId;
  /** Under which it is kept while it is made: a killed app finds it in the tray. */
  readonly file: FileId;
  readonly atMs: number;
  recording: VoiceRecording | null;
  content: Blob | null;
  cancelLimit: () => void;
  isLeft: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');

function nameOf(atMs: number, type: string): string {
  const at = new Date(atMs);
  const name = messageLinesTexts.voiceFile(`${two(at.getHours())}.${two(at.getMinutes())}`);
  return `${name}.${type === 'audio/mp4' ? 'm4a' : 'webm'}`;
}

export function createVoiceMessages(deps: Deps): VoiceMessages {
  const { clock, scope, view, record, microphone, ports, attach, sendFile } = deps;
  const state = createSubject<VoiceState>({ is: 'none' });
  let held: Held | null = null;

  const fileOf = ({ atMs }: Held, content: Blob): File =>
    new File([content], nameOf(atMs, content.type), { type: content.type });
  const keep = ({ file, room, atMs }: Held, content: Blob): void => {
    const { type } = content;
    void ports.kept.save({ file, room, name: nameOf(atMs, type), type, content });
  };
  /** Whatever becomes of it, it is not made any more. */
  const letGo = (mine: Held): void => {
    mine.cancelLimit();
    mine.recording?.end();
    const before = state.getState();
    if (before.is === 'review') ports.urls.revoke(before.url);
    held = null;
    state.set({ is: 'none' });
    void ports.kept.remove(mine.file);
  };

  const toTray = (mine: Held): void => {
    if (mine.content) attach(mine.room, [fileOf(mine, mine.content)]);
    letGo(mine);
  };

  const finish = async (mine: Held, why: RecordingEnd): Promise<void> => {
    const { room, recording } = mine;
    if (held !== mine || !recording || state.getState().is !== 'recording') return;
    mine.cancelLimit();
    state.set({ is: 'finishing', room });
    const content = await recording.stop();
    const facts = content.size === 0 ? null : await ports.clip(content);
    if (held !== mine) return;
    if (content.size === 0) {
      letGo(mine);
      return state.set({ is: 'refused', room, failure: 'failed' });
    }
    mine.content = content;
    if (mine.isLeft) return toTray(mine);
    keep(mine, content);
    const clip = facts?.clip ?? { durationMs: Math.max(1, clock.now() - mine.atMs) };
    state.set({ is: 'review', room, url: ports.urls.create(content), clip, why });
  };

  const begin = async (room: RoomId): Promise<void> => {
    const mine: Held = {
      ...{ room, file: ports.newFileId(), atMs: clock.now() },
      ...{ recording: null, content: null, cancelLimit() {}, isLeft: false },
    };
    held = mine;
    state.set({ is: 'opening', room });
    const opened = await record(microphone(), {
      soFar: (content) => held === mine && keep(mine, content),
      cut: () => void finish(mine, 'cut'),
    });
    if (held !== mine) return opened.ok ? opened.value.end() : undefined;
    if (!opened.ok) {
      held = null;
      return state.set({ is: 'refused', room, failure: opened.code });
    }
    mine.recording = opened.value;
    mine.cancelLimit = clock.after(longestMs, () => void finish(mine, 'too-long'));
    state.set({ is: 'recording', room, sinceMs: clock.now() });
  };

  // In a call it would be heard by those in it, and recorded under what they say.
  scope.own(view.subscribe((now) => void (held && isInCall(now) && finish(held, 'call'))));
  // What is kept of it stays: the next page finds it in the tray.
  scope.own(() => held?.recording?.end());

  return {
    state,
    begin(room) {
      const { is } = state.getState();
      if ((is === 'none' || is === 'refused') && !isInCall(view.getState())) void begin(room);
    },
    level: () => held?.recording?.level() ?? 0,
    stop: () => void (held && finish(held, 'stopped')),
    discard() {
      if (held) letGo(held);
      else state.set({ is: 'none' });
    },
    send() {
      if (!held?.content) return;
      sendFile(held.room, fileOf(held, held.content));
      letGo(held);
    },
    leave(room) {
      const mine = held;
      if (mine?.room !== room)
        return state.getState().is === 'refused' ? state.set({ is: 'none' }) : undefined;
      const { is } = state.getState();
      if (is === 'opening') letGo(mine);
      else if (is === 'review') toTray(mine);
      else {
        mine.isLeft = true;
        void finish(mine, 'stopped');
      }
    },
  };
}
