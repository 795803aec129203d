import { fail, ok } from '../../../src/base/result.ts';
import type { FileId } from '../../../src/protocol/ids.ts';
import type { FilePorts } from '../files/file-ports.ts';
import type { FetchAnswer, PieceAnswer } from '../files/file-transfer.ts';
import type { TransferRefusal } from '../service/service-http.ts';
import type { KeptFile } from '../files/kept-files.ts';
import type { Answers } from './fake-client.ts';

export const fileId = (n: number): FileId =>
  `00000007-0000-4000-8000-${String(n).padStart(12, '0')}` as FileId;

/** The service's half of uploads, and a browser that keeps and saves. */
export function createFakeFiles(keptFiles: readonly KeptFile[] = []) {
  const there = new Map<FileId, { received: number; bytes: number }>();
  const kept = new Map(keptFiles.map((file) => [file.file, file]));
  const thumbnails: FileId[] = [];
  const revoked: string[] = [];
  const begun: { file: FileId; sha256: string }[] = [];
  const puts: { file: FileId; offset: number; size: number }[] = [];
  /** What the next pieces are answered instead; a promise holds them. */
  const instead: (TransferRefusal | Promise<TransferRefusal>)[] = [];
  let fetched: FetchAnswer | Promise<FetchAnswer> = { ok: true, content: new Blob(['x']) };
  let disk = async (): Promise<boolean> => true;
  let nextId = 1;
  let hash = async (content: Blob): Promise<string> => `hash of ${content.size}`;

  const answers: Answers = {
    'file.begin': ({ file, bytes, sha256 }) => {
      begun.push({ file, sha256 });
      const { received } = there.get(file) ?? { received: 0 };
      there.set(file, { received, bytes });
      return ok({ received, done: received === bytes });
    },
    'file.abort': ({ file }) => {
      there.delete(file);
      return ok({});
    },
  };

  const ports: FilePorts = {
    transfer: {
      async put(file, offset, piece, signal): Promise<PieceAnswer> {
        puts.push({ file, offset, size: piece.size });
        const refusal = await instead.shift();
        if (signal.aborted) return { ok: false, code: 'stopped' };
        if (refusal) return refusal;
        const state = there.get(file);
        if (!state) return { ok: false, code: 'not-found' };
        if (state.received !== offset) return { ok: false, code: 'offset-mismatch' };
        state.received += piece.size;
        return { ok: true, received: state.received, done: state.received === state.bytes };
      },
      async putThumbnail(file) {
        thumbnails.push(file);
        return true;
      },
      async read(_file, take, signal) {
        const answer = await fetched;
        if (signal.aborted) return { ok: false, code: 'stopped' };
        if (answer.ok) await take(new Uint8Array(await answer.content.arrayBuffer()));
        return answer.ok ? { ok: true } : answer;
      },
      getThumbnail: async () => fetched,
    },
    kept: {
      load: async () => [...kept.values()],
      async save(file) {
        kept.set(file.file, file);
        return disk();
      },
      remove: async (file) => void kept.delete(file),
    },
    hash: (content) => hash(content),
    thumbnail: async ({ type }) =>
      type === 'image/png' ? { width: 4, height: 3, picture: new Blob(['p']) } : null,
    clip: async ({ type }) =>
      type === 'audio/webm' ? { clip: { durationMs: 1_500, peaks: 'A'.repeat(64) }, poster: null } : null,
    ownPicture: async (chosen) => (chosen.size > 9 ? fail('unreadable') : ok(Uint8Array.of(chosen.size))),
    newFileId: () => fileId(nextId++),
    urls: { create: (content) => `blob:${content.size}`, revoke: (url) => void revoked.push(url) },
  };

  return {
    ports,
    answers,
    there,
    kept,
    thumbnails,
    revoked,
    begun,
    puts,
    instead,
    setFetched: (next: typeof fetched) => void (fetched = next),
    setDisk: (next: typeof disk) => (disk = next),
    setHash: (next: typeof hash) => (hash = next),
  };
}
