import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { FileId } from '../../src/protocol/ids.ts';
import type { FileInfo } from '../../src/protocol/model.ts';
import type { Desktop, SaveTarget } from '../platform/desktop.ts';
import { createFetch, fetchFile } from '../platform/fetch-file.ts';
import type { FileTransfer } from '../platform/file-transfer.ts';
import { isPicture } from '../platform/make-thumbnail.ts';
import type { ServiceClient } from '../platform/service-client.ts';
import type { Download, DownloadFailure, FilesModel } from './files-model.ts';
import { isOnline, onOnline } from './on-online.ts';

/** What of a download is no state. */
interface Run {
  target: SaveTarget | null;
  fetch: ReturnType<typeof createFetch> | null;
  stopping: AbortController;
  isGoing: boolean;
}

interface Deps {
  readonly client: ServiceClient;
  readonly scope: Scope;
  readonly transfer: FileTransfer;
  readonly urls: { create(content: Blob): string; revoke(url: string): void };
  readonly saveAs: Desktop['saveAs'];
}

type Downloads = Pick<
  FilesModel,
  'download' | 'cancelDownload' | 'pauseDownload' | 'resumeDownload' | 'thumbnailOf' | 'pictureOf'
> & {
  readonly state: Observable<ReadonlyMap<FileId, Download>>;
  forget(): void;
};

export function createDownloads({ scope, client, transfer, urls, saveAs }: Deps): Downloads {
  const state = createSubject<ReadonlyMap<FileId, Download>>(new Map());
  const running = new Map<FileId, Run>();
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

  const change = (file: FileId, phase: Download['phase'], more: Partial<Download> = {}): void => {
    const received = state.getState().get(file)?.received ?? 0;
    set(file, { received, failure: null, show: null, ...more, phase });
  };
  const failed = (file: FileId, failure: DownloadFailure): void => change(file, 'failed', { failure });

  /** Null: the person thought better of it. */
  const askWhere = async (info: FileInfo): Promise<SaveTarget | null> => {
    try {
      return await saveAs(info.name, { isForeign: true });
    } catch {
      failed(info.file, 'unsaved');
      return null;
    }
  };

  /** As far as it goes: to its end, a pause, or a line that is gone. */
  const go = async (file: FileId, run: Run): Promise<void> => {
    const isCurrent = (): boolean => running.get(file) === run;
    if (!isCurrent() || !run.fetch || run.isGoing) return;
    run.isGoing = true;
    run.stopping = new AbortController();
    change(file, 'loading');
    const progress = (received: number): void => {
      if (isCurrent() && !run.stopping.signal.aborted) change(file, 'loading', { received });
    };
    const answer = await run.fetch({ progress, signal: run.stopping.signal });
    run.isGoing = false;
    if (!isCurrent()) return;
    if (answer.ok) {
      running.delete(file);
      return change(file, 'done', { show: run.target?.show ?? null });
    }
    const phase = state.getState().get(file)?.phase;
    // Asked to go on while it was still stopping.
    if (answer.code === 'stopped') return phase === 'loading' ? go(file, run) : undefined;
    if (answer.code === 'away' && !isOnline(client)) return change(file, 'waiting');
    await run.target?.cancel().catch(() => {});
    running.delete(file);
    failed(file, answer.code);
  };

  const download = async (info: FileInfo): Promise<void> => {
    const { file } = info;
    if (running.has(file)) return;
    const run: Run = { target: null, fetch: null, stopping: new AbortController(), isGoing: false };
    running.set(file, run);
    run.target = await askWhere(info);
    if (!run.target || running.get(file) !== run) {
      if (running.get(file) === run) running.delete(file);
      return void run.target?.cancel().catch(() => {});
    }
    run.fetch = createFetch(transfer, info, run.target);
    await go(file, run);
  };

  /** Its place is given up as soon as nothing is written there any more. */
  const giveUp = (run: Run): void => {
    run.stopping.abort();
    void run.target?.cancel().catch(() => {});
  };

  onOnline(client, scope, () => {
    for (const [file, run] of running)
      if (state.getState().get(file)?.phase === 'waiting') void go(file, run);
  });

  const forget = (): void => {
    for (const run of running.values()) giveUp(run);
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
      const run = running.get(file);
      running.delete(file);
      if (run) giveUp(run);
      set(file, null);
    },
    pauseDownload(file) {
      const run = running.get(file);
      const phase = state.getState().get(file)?.phase;
      if (!run || (phase !== 'loading' && phase !== 'waiting')) return;
      change(file, 'paused');
      run.stopping.abort();
    },
    resumeDownload(file) {
      const run = running.get(file);
      if (!run || state.getState().get(file)?.phase !== 'paused') return;
      change(file, 'loading');
      void go(file, run);
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
