import { fail, type Result } from '../../../src/base/result.ts';
import type { Media } from '../../../src/call/ports.ts';
import type { MediaFailure } from '../../../src/call/view.ts';

/** One's own voice that is being recorded. */
export interface VoiceRecording {
  /** How loud it is now, 0 to 1. */
  level(): number;
  /** All of it, and the microphone is let go. */
  stop(): Promise<Blob>;
  /** The same without what was recorded. */
  end(): void;
}

export interface RecordingListener {
  /** All that there is so far, every few seconds: who keeps it loses no more than those. */
  soFar(content: Blob): void;
  /** The microphone is gone; what there is can still be had. */
  cut(): void;
}

export type RecordVoice = (
  device: string,
  listener: RecordingListener,
) => Promise<Result<VoiceRecording, MediaFailure>>;

/** The recorder comes when somebody records. */
export function createRecordVoice(openMicrophone: Media['openMicrophone']): RecordVoice {
  return async (device, listener) => {
    const part = await import('./record-message.ts').catch(() => null);
    return part ? part.recordVoice(openMicrophone, device, listener) : fail('failed');
  };
}
