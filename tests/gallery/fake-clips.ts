import { createSubject } from '../../src/base/observable.ts';
import type { FileId } from '../../src/protocol/ids.ts';
import { createScope } from '../../src/base/scope.ts';
import type { AppModel } from '../../renderer/stores/app-model.ts';
import { createClips, type ClipState } from '../../renderer/stores/clips.ts';

const rate = 8_000;

/** A tone of so many seconds, as a WAV file. */
export function tone(seconds: number): Blob {
  const samples = Int16Array.from({ length: rate * seconds }, (_, at) => Math.sin(at / 3) * 9_000);
  const header = new DataView(new ArrayBuffer(44));
  const put = (at: number, text: string): void =>
    new TextEncoder().encode(text).forEach((byte, index) => header.setUint8(at + index, byte));
  put(0, 'RIFF');
  header.setUint32(4, 36 + samples.byteLength, true);
  put(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, rate, true);
  header.setUint32(28, rate * 2, true);
  header.setUint16(32, 2, true);
  header.setUint16(34, 16, true);
  put(36, 'data');
  header.setUint32(40, samples.byteLength, true);
  return new Blob([header.buffer, samples], { type: 'audio/wav' });
}

/** Whatever is asked for is a tone; what a scene says of a clip stays as it says. */
export function createFakeClips(said: Readonly<Record<string, ClipState>> = {}): AppModel['clips'] {
  const state = createSubject<ReadonlyMap<FileId, ClipState>>(
    new Map(Object.entries(said).map(([file, one]) => [file as FileId, one])),
  );
  const urls = { create: () => '', revoke() {} };
  const read = async () => ({ ok: false, code: 'away' }) as const;
  const set = (file: FileId, next: ClipState): void => state.set(new Map(state.getState()).set(file, next));
  return {
    ...createClips({ scope: createScope(), transfer: { read }, urls }),
    state,
    open({ file, clip }) {
      const seconds = Math.ceil((clip?.durationMs ?? 1_000) / 1_000);
      if (!state.getState().has(file)) set(file, { is: 'ready', url: URL.createObjectURL(tone(seconds)) });
    },
    unplayable: (file) => set(file, { is: 'failed', why: 'unplayable' }),
    close() {},
  };
}
