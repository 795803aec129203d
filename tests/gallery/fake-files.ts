import { createSubject } from '../../src/base/observable.ts';
import type { FileId } from '../../src/protocol/ids.ts';
import type { Download, FilesModel, Upload } from '../../renderer/stores/files-model.ts';
import { grace, roomOf } from './people.ts';

/** A picture that needs no file. */
export const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320"><defs><linearGradient id="a" x2="1" y2="1"><stop stop-color="#0b6f6b"/><stop offset="1" stop-color="#ffc04d"/></linearGradient></defs><rect width="480" height="320" fill="url(#a)"/><circle cx="350" cy="90" r="44" fill="#fff" opacity=".8"/><path d="M0 320 150 150l90 90 80-60 160 140Z" fill="#211c16" opacity=".55"/></svg>',
)}`;

export interface FakeFiles {
  readonly uploads?: readonly Upload[];
  readonly downloads?: Readonly<Record<string, Download>>;
  /** What becomes of a picture that is opened; otherwise it is there at once. */
  readonly whole?: 'never' | 'fails';
}

export const upload = (name: string, changes: Partial<Upload> = {}): Upload => ({
  file: name as FileId,
  room: roomOf(grace),
  name,
  type: 'application/octet-stream',
  bytes: 20_400_000,
  received: 0,
  phase: 'waiting',
  failure: null,
  isTaken: false,
  isOfFolder: false,
  preview: null,
  ...changes,
});

export function createFakeFilesModel({ uploads = [], downloads = {}, whole }: FakeFiles = {}): FilesModel {
  const nothing = (): void => {};
  return {
    uploads: createSubject(new Map(uploads.map((one) => [one.file, one]))),
    downloads: createSubject(new Map(Object.entries(downloads).map(([file, one]) => [file as FileId, one]))),
    attach: nothing,
    pause: nothing,
    resume: nothing,
    remove: nothing,
    download: nothing,
    cancelDownload: nothing,
    pauseDownload: nothing,
    resumeDownload: nothing,
    thumbnailOf: async () => drawing,
    pictureOf: () =>
      whole === 'never' ? new Promise(() => {}) : Promise.resolve(whole === 'fails' ? null : drawing),
  };
}
