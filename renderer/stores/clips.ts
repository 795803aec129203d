import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { FileId } from '../../src/protocol/ids.ts';
import type { FileInfo } from '../../src/protocol/model.ts';
import { fetchFile } from '../platform/files/fetch-file.ts';
import type { FileTransfer } from '../platform/files/file-transfer.ts';
import type { DownloadFailure } from './files-model.ts';

/** A sound or a film in a conversation. One that is not here was not asked for: nothing of it is fetched before. */
export type ClipState =
  | { readonly is: 'loading'; readonly received: number }
  | { readonly is: 'ready'; readonly url: string }
  /** `unplayable`: this browser cannot play what it is. */
  | { readonly is: 'failed'; readonly why: DownloadFailure | 'unplayable' };

const speeds = [1, 1.5, 2] as const;

export interface Clips {
  readonly state: Observable<ReadonlyMap<FileId, ClipState>>;
  open(info: FileInfo): void;
  unplayable(file: FileId): void;
  /** Nobody sees it any more: its bytes go. */
  close(file: FileId): void;
  /** Of every voice, so that one chooses once. */
  readonly speed: Observable<number>;
  nextSpeed(): void;
  /** Something is heard from now on, and what was heard before stops. The returned function says that it has stopped itself. */
  heard(stop: () => void): () => void;
  forget(): void;
}

interface Deps {
  readonly scope: Scope;
  readonly transfer: Pick<FileTransfer, 'read'>;
  readonly urls: { create(content: Blob): string; revoke(url: string): void };
}

export function createClips({ scope, transfer, urls }: Deps): Clips {
  const state = createSubject<ReadonlyMap<FileId, ClipState>>(new Map());
  const speed = createSubject<number>(speeds[0]);
  const running = new Map<FileId, AbortController>();
  let stopHeard: (() => void) | null = null;

  const set = (file: FileId, next: ClipState | null): void => {
    const all = new Map(state.getState());
    const before = all.get(file);
    if (before?.is === 'ready') urls.revoke(before.url);
    if (next) all.set(file, next);
    else all.delete(file);
    state.set(all);
  };

  const open = async (info: FileInfo): Promise<void> => {
    const { file, type } = info;
    const stopping = new AbortController();
    const isCurrent = (): boolean => running.get(file) === stopping;
    running.set(file, stopping);
    set(file, { is: 'loading', received: 0 });
    const parts: Blob[] = [];
    const target = {
      write: async (bytes: Uint8Array<ArrayBuffer>) => void parts.push(new Blob([bytes])),
      finish: async () => {},
    };
    const progress = (received: number): void => {
      if (isCurrent()) set(file, { is: 'loading', received });
    };
    const answer = await fetchFile(transfer, info, target, { progress, signal: stopping.signal });
    if (!isCurrent()) return;
    running.delete(file);
    if (answer.ok) set(file, { is: 'ready', url: urls.create(new Blob(parts, { type })) });
    else set(file, { is: 'failed', why: answer.code });
  };
  const close = (file: FileId): void => {
    running.get(file)?.abort();
    running.delete(file);
    set(file, null);
  };
  const forget = (): void => {
    stopHeard?.();
    for (const file of [...state.getState().keys()]) close(file);
  };
  scope.own(forget);

  return {
    state,
    open(info) {
      const is = state.getState().get(info.file)?.is;
      if (is === undefined || is === 'failed') void open(info);
    },
    unplayable: (file) => set(file, { is: 'failed', why: 'unplayable' }),
    close,
    speed,
    nextSpeed() {
      const at = speeds.findIndex((one) => one === speed.getState());
      speed.set(speeds[(at + 1) % speeds.length] ?? speeds[0]);
    },
    heard(stop) {
      if (stopHeard !== stop) stopHeard?.();
      stopHeard = stop;
      return () => {
        if (stopHeard === stop) stopHeard = null;
      };
    },
    forget,
  };
}
