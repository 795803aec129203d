import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { FileId, ServiceId } from '../../src/protocol/ids.ts';
import type { FileInfo } from '../../src/protocol/model.ts';
import type { Desktop, SaveTarget } from '../platform/desktop/desktop.ts';
import { createFetch, fetchFile } from '../platform/files/fetch-file.ts';
import type { KeptDownload, KeptDownloads } from '../platform/files/kept-downloads.ts';
import type { FileTransfer } from '../platform/files/file-transfer.ts';
import { isPicture } from '../platform/files/make-thumbnail.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { Download, DownloadFailure, FilesModel } from './files-model.ts';
import { isOnline, onOnline } from './on-online.ts';

type Wanted = Pick<FileInfo, 'file' | 'bytes' | 'sha256'>;

/** What of a download is no state. */
interface Run {
  readonly info: Wanted;
  target: SaveTarget | null;
  fetch: ReturnType<typeof createFetch> | null;
  stopping: AbortController;
  isGoing: boolean;
}

/** The oldest goes first; main keeps as many. */
const mostKept = 50;

interface Deps {
  readonly client: ServiceClient;
  readonly scope: Scope;
  readonly transfer: FileTransfer;
  readonly urls: { create(content: Blob): string; revoke(url: string): void };
  readonly saveAs: Desktop['saveAs'];
  readonly saveAgain: Desktop['saveAgain'];
  readonly keptDownloads: KeptDownloads;
}

type Downloads = Pick<
  FilesModel,
  'download' | 'cancelDownload' | 'pauseDownload' | 'resumeDownload' | 'thumbnailOf' | 'pictureOf'
> & {
  readonly state: Observable<ReadonlyMap<FileId, Download>>;
  forget(): void;
};

export function createDownloads(deps: Deps): Downloads {
  const { scope, client, transfer, urls, saveAs } = deps;
  const state = createSubject<ReadonlyMap<FileId, Download>>(new Map());
  const running = new Map<FileId, Run>();
  const pictures = new Map<string, Promise<string | null>>();
  /** Of the run before, until their service is there. */
  let waiting = deps.keptDownloads.load() ?? [];
  let service: ServiceId | null = null;
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
  const keep = (): void => {
    const own = [...running.values()].flatMap(({ info: { file, bytes, sha256 }, target }): KeptDownload[] => {
      const isPaused = state.getState().get(file)?.phase === 'paused';
      return service && target && target.id !== null
        ? [{ file, bytes, sha256, service, save: target.id, isPaused }]
        : [];
    });
    void deps.keptDownloads.save([...waiting, ...own].slice(-mostKept));
  };
  const over = (file: FileId): void => {
    running.delete(file);
    keep();
  };
  const failed = (file: FileId, failure: DownloadFailure): void => change(file, 'failed', { failure });

  /** Null: the person thought better of it. */
  const askWhere = async (info: FileInfo): Promise<SaveTarget | null> => {
    try {
      return await saveAs(info.name, { isForeign: true, isLasting: true });
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
      over(file);
      return change(file, 'done', { show: run.target?.show ?? null });
    }
    const phase = state.getState().get(file)?.phase;
    // Asked to go on while it was still stopping.
    if (answer.code === 'stopped') return phase === 'loading' ? go(file, run) : undefined;
    if (answer.code === 'away' && !isOnline(client)) return change(file, 'waiting');
    await run.target?.cancel().catch(() => {});
    over(file);
    failed(file, answer.code);
  };

  const begin = (info: Wanted): Run => {
    const run: Run = { info, target: null, fetch: null, stopping: new AbortController(), isGoing: false };
    running.set(info.file, run);
    return run;
  };

  const download = async (info: FileInfo): Promise<void> => {
    const { file } = info;
    if (running.has(file)) return;
    const run = begin(info);
    run.target = await askWhere(info);
    if (!run.target || running.get(file) !== run) {
      if (running.get(file) === run) running.delete(file);
      return void run.target?.cancel().catch(() => {});
    }
    run.fetch = createFetch(transfer, info, run.target);
    keep();
    await go(file, run);
  };

  /** Where the run before stopped. */
  const goOn = async (info: KeptDownload): Promise<void> => {
    const { file } = info;
    if (running.has(file)) return;
    const run = begin(info);
    const half = await deps.saveAgain(info.save).catch(() => null);
    if (running.get(file) !== run) return void half?.target.cancel().catch(() => {});
    if (!half) {
      over(file);
      return failed(file, 'unsaved');
    }
    run.target = half.target;
    run.fetch = createFetch(transfer, info, half.target, half.bytes > 0 ? half : null);
    change(file, 'paused', { received: half.bytes });
    if (!info.isPaused) await go(file, run);
  };

  /** Its place is given up as soon as nothing is written there any more. */
  const giveUp = (run: Run): void => {
    run.stopping.abort();
    void run.target?.cancel().catch(() => {});
  };

  onOnline(client, scope, (welcome) => {
    ({ service } = welcome.service);
    const ours = waiting.filter((one) => one.service === service);
    waiting = waiting.filter((one) => one.service !== service);
    for (const one of ours) void goOn(one);
    for (const [file, run] of running)
      if (state.getState().get(file)?.phase === 'waiting') void go(file, run);
  });

  const forget = (): void => {
    for (const run of running.values()) giveUp(run);
    running.clear();
    keep();
    forgetPictures();
    state.set(new Map());
  };
  const forgetPictures = (): void => {
    for (const made of pictures.values()) void made.then((url) => url !== null && urls.revoke(url));
    pictures.clear();
  };
  scope.own(() => {
    // What outlasts the page goes on in the next one.
    for (const run of running.values()) {
      run.stopping.abort();
      if (run.target?.id === null) giveUp(run);
    }
    running.clear();
    forgetPictures();
    state.set(new Map());
  });

  return {
    state,
    download: (info) => void download(info),
    cancelDownload(file) {
      const run = running.get(file);
      over(file);
      if (run) giveUp(run);
      set(file, null);
    },
    pauseDownload(file) {
      const run = running.get(file);
      const phase = state.getState().get(file)?.phase;
      if (!run || (phase !== 'loading' && phase !== 'waiting')) return;
      change(file, 'paused');
      keep();
      run.stopping.abort();
    },
    resumeDownload(file) {
      const run = running.get(file);
      if (!run || state.getState().get(file)?.phase !== 'paused') return;
      change(file, 'loading');
      keep();
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
