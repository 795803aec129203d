import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { FileId } from '../../src/protocol/ids.ts';
import type { FileTransfer } from '../platform/file-transfer.ts';
import { isPicture } from '../platform/make-thumbnail.ts';
import type { Download, FilesModel } from './files-model.ts';

interface Deps {
  readonly scope: Scope;
  readonly transfer: FileTransfer;
  readonly urls: { create(content: Blob): string; revoke(url: string): void };
  /** Where downloads go on this computer. */
  readonly save: (content: Blob, name: string) => void;
}

type Downloads = Pick<FilesModel, 'download' | 'cancelDownload' | 'thumbnailOf' | 'pictureOf'> & {
  readonly state: Observable<ReadonlyMap<FileId, Download>>;
  forget(): void;
};

export function createDownloads({ scope, transfer, urls, save }: Deps): Downloads {
  const state = createSubject<ReadonlyMap<FileId, Download>>(new Map());
  const running = new Map<FileId, AbortController>();
  const pictures = new Map<string, Promise<string | null>>();
  const set = (file: FileId, next: Download | null): void => {
    const all = new Map(state.getState());
    if (next) all.set(file, next);
    else all.delete(file);
    state.set(all);
  };

  /** Once for everybody who shows it; what failed may be asked for again. */
  const remember = (key: string, make: () => Promise<Blob | null>): Promise<string | null> => {
    const known = pictures.get(key);
    if (known) return known;
    const made = make().then((content) => {
      if (content) return urls.create(content);
      pictures.delete(key);
      return null;
    });
    pictures.set(key, made);
    return made;
  };

  const forget = (): void => {
    for (const stopping of running.values()) stopping.abort();
    running.clear();
    for (const made of pictures.values()) void made.then((url) => url !== null && urls.revoke(url));
    pictures.clear();
    state.set(new Map());
  };
  scope.own(forget);

  return {
    state,
    download(info) {
      if (running.has(info.file)) return;
      const stopping = new AbortController();
      running.set(info.file, stopping);
      const progress = (received: number): void =>
        set(info.file, { received, phase: 'loading', failure: null });
      progress(0);
      void transfer.get(info.file, progress, stopping.signal).then((answer) => {
        if (running.get(info.file) !== stopping) return;
        running.delete(info.file);
        const received = state.getState().get(info.file)?.received ?? 0;
        if (answer.ok) save(answer.content, info.name);
        set(
          info.file,
          answer.ok
            ? { received: info.bytes, phase: 'done', failure: null }
            : { received, phase: 'failed', failure: answer.code },
        );
      });
    },
    cancelDownload(file) {
      running.get(file)?.abort();
      running.delete(file);
      set(file, null);
    },
    thumbnailOf: (file) =>
      remember(`${file}/thumbnail`, async () => {
        const answer = await transfer.getThumbnail(file);
        return answer.ok ? answer.content : null;
      }),
    pictureOf: (info) =>
      remember(info.file, async () => {
        if (!isPicture(info.type)) return null;
        const answer = await transfer.get(info.file, () => {}, new AbortController().signal);
        return answer.ok ? new Blob([answer.content], { type: info.type }) : null;
      }),
    forget,
  };
}
