import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { FileId } from '../../src/protocol/ids.ts';
import type { FileInfo } from '../../src/protocol/model.ts';
import type { Desktop, SaveTarget } from '../platform/desktop.ts';
import { fetchFile } from '../platform/fetch-file.ts';
import type { FileTransfer } from '../platform/file-transfer.ts';
import { isPicture } from '../platform/make-thumbnail.ts';
import type { Download, DownloadFailure, FilesModel } from './files-model.ts';

interface Deps {
  readonly scope: Scope;
  readonly transfer: FileTransfer;
  readonly urls: { create(content: Blob): string; revoke(url: string): void };
  readonly saveAs: Desktop['saveAs'];
}

type Downloads = Pick<FilesModel, 'download' | 'cancelDownload' | 'thumbnailOf' | 'pictureOf'> & {
  readonly state: Observable<ReadonlyMap<FileId, Download>>;
  forget(): void;
};

export function createDownloads({ scope, transfer, urls, saveAs }: Deps): Downloads {
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

  const loading = (received: number): Download => ({ received, phase: 'loading', failure: null, show: null });
  const failed = (file: FileId, failure: DownloadFailure): void => {
    const received = state.getState().get(file)?.received ?? 0;
    set(file, { received, phase: 'failed', failure, show: null });
  };

  /** Null: the person thought better of it. */
  const askWhere = async (info: FileInfo): Promise<SaveTarget | null> => {
    try {
      return await saveAs(info.name, { isForeign: true });
    } catch {
      failed(info.file, 'unsaved');
      return null;
    }
  };

  const download = async (info: FileInfo): Promise<void> => {
    const { file, bytes } = info;
    if (running.has(file)) return;
    const stopping = new AbortController();
    running.set(file, stopping);
    const isCurrent = (): boolean => running.get(file) === stopping;
    const target = await askWhere(info);
    if (!target || !isCurrent()) {
      if (isCurrent()) running.delete(file);
      return void target?.cancel().catch(() => {});
    }
    const progress = (received: number): void => {
      if (isCurrent()) set(file, loading(received));
    };
    progress(0);
    const answer = await fetchFile(transfer, info, target, { progress, signal: stopping.signal });
    if (!answer.ok) await target.cancel().catch(() => {});
    if (!isCurrent()) return;
    running.delete(file);
    if (answer.ok) set(file, { received: bytes, phase: 'done', failure: null, show: target.show });
    else failed(file, answer.code);
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
    download: (info) => void download(info),
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
        const parts: Blob[] = [];
        const target = {
          write: async (bytes: Uint8Array<ArrayBuffer>) => void parts.push(new Blob([bytes])),
          finish: async () => {},
        };
        const { signal } = new AbortController();
        const answer = await fetchFile(transfer, info, target, { progress: () => {}, signal });
        return answer.ok ? new Blob(parts, { type: info.type }) : null;
      }),
    forget,
  };
}
