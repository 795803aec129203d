import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { FileId, RoomId } from '../../src/protocol/ids.ts';
import { limits } from '../../src/protocol/limits.ts';
import type { KeptFile } from '../platform/files/kept-files.ts';
import type { Upload } from './files-model.ts';
import { isOnline, onOnline } from './on-online.ts';
import { sentName } from './sent-name.ts';
import { sendUpload, type Held, type SendDeps } from './send-upload.ts';

export interface UploadDeps extends SendDeps {
  readonly isKnown: (room: RoomId) => boolean;
}

export interface Uploads {
  readonly state: Observable<ReadonlyMap<FileId, Upload>>;
  attach(room: RoomId, files: readonly File[], areOfFolder?: boolean): FileId[];
  pause(file: FileId): void;
  resume(file: FileId): void;
  /** Forgets it here and on the service. */
  remove(file: FileId): void;
  /** What is in the tray goes with the message that is written now. */
  take(room: RoomId): FileId[];
  hasTray(room: RoomId): boolean;
  /** A kept message has these. */
  claim(files: readonly FileId[]): void;
  /** A restart would find them again. */
  areKept(files: readonly FileId[]): Promise<boolean>;
  readiness(files: readonly FileId[]): 'ready' | 'waiting' | 'lost';
  /** The message is sent. */
  settle(files: readonly FileId[]): void;
  /** What was for these rooms. */
  clear(isGone: (room: RoomId) => boolean): void;
}

const sentType = (type: string): string =>
  /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(type) && type.length <= limits.fileTypeChars
    ? type
    : 'application/octet-stream';

export function createUploads(deps: UploadDeps): Uploads {
  const { client, scope, ports, isKnown } = deps;
  const state = createSubject<ReadonlyMap<FileId, Upload>>(new Map());
  const held = new Map<FileId, Held>();
  const claimed = new Set<FileId>();
  let isLoaded = false;
  let isRunning = false;

  const get = (file: FileId): Upload | undefined => state.getState().get(file);
  const change = (file: FileId, next: Partial<Upload>): void => {
    const before = get(file);
    if (before) state.set(new Map(state.getState()).set(file, { ...before, ...next }));
  };
  const tray = (room: RoomId): Upload[] =>
    [...state.getState().values()].filter(
      (one) => one.room === room && !one.isTaken && one.phase !== 'failed',
    );
  const drop = (file: FileId): void => {
    const before = get(file);
    held.get(file)?.stopping.abort();
    held.delete(file);
    if (before?.preview) ports.urls.revoke(before.preview);
    const next = new Map(state.getState());
    next.delete(file);
    state.set(next);
    void ports.kept.remove(file);
  };

  const add = (
    { file, room, name, content, type }: KeptFile,
    isKept: Promise<boolean>,
    isOfFolder = false,
  ): void => {
    held.set(file, {
      content,
      isKept,
      stopping: new AbortController(),
      sha256: null,
      thumbnail: undefined,
      clip: undefined,
      isPlain: false,
    });
    const begun = { file, room, name, type, bytes: content.size, received: 0, preview: null };
    const isEmpty = content.size === 0;
    const upload: Upload = {
      ...begun,
      isOfFolder,
      phase: isEmpty ? 'failed' : 'waiting',
      failure: isEmpty ? 'empty' : null,
      isTaken: claimed.has(file),
    };
    state.set(new Map(state.getState()).set(file, upload));
  };

  const prepare = async (file: FileId, hold: Held): Promise<void> => {
    hold.clip ??= ports.clip(hold.content);
    hold.thumbnail ??= (await hold.clip)?.poster ?? (await ports.thumbnail(hold.content));
    if (hold.thumbnail && get(file)?.preview === null) {
      change(file, { preview: ports.urls.create(hold.thumbnail.picture) });
    }
  };

  /** One after the other: the line is one, and the first is whole the sooner. */
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (isOnline(client) && !scope.hasEnded) {
      const next = [...state.getState().values()].find(
        ({ phase, room }) => phase === 'waiting' && isKnown(room),
      );
      const hold = next && held.get(next.file);
      if (!next || !hold) break;
      await prepare(next.file, hold);
      const isStill = get(next.file)?.phase === 'waiting';
      if (isStill && !(await sendUpload({ ...deps, upload: next, hold, change }))) break;
    }
    isRunning = false;
  };
  const begin = (): void => void run();

  void ports.kept.load().then((kept) => {
    for (const one of kept) if (!get(one.file)) add(one, Promise.resolve(true));
    isLoaded = true;
    // So that messages learn which of their files are lost.
    state.set(new Map(state.getState()));
    begin();
  });
  onOnline(client, scope, begin);
  scope.own(() => {
    for (const { stopping } of held.values()) stopping.abort();
  });

  return {
    state,
    attach(room, files, areOfFolder) {
      const attached = files.map((content) => {
        const file = ports.newFileId();
        const one = { file, room, name: sentName(content.name), type: sentType(content.type), content };
        add(one, ports.kept.save(one), areOfFolder);
        const hold = held.get(file);
        if (hold) void prepare(file, hold);
        return file;
      });
      begin();
      return attached;
    },
    pause(file) {
      if (!['waiting', 'preparing', 'sending'].includes(get(file)?.phase ?? '')) return;
      change(file, { phase: 'paused' });
      held.get(file)?.stopping.abort();
    },
    resume(file) {
      const hold = held.get(file);
      const phase = get(file)?.phase;
      if (!hold || (phase !== 'paused' && phase !== 'failed')) return;
      hold.stopping = new AbortController();
      change(file, { phase: 'waiting', failure: null });
      begin();
    },
    remove(file) {
      drop(file);
      void client.request('file.abort', { file });
    },
    hasTray: (room) => tray(room).length > 0,
    take(room) {
      const taken = tray(room)
        .slice(0, limits.filesPerMessage)
        .map(({ file }) => file);
      for (const file of taken) change(file, { isTaken: true });
      return taken;
    },
    claim(files) {
      for (const file of files) {
        claimed.add(file);
        change(file, { isTaken: true });
      }
    },
    async areKept(files) {
      const all = await Promise.all(files.map(async (file) => held.get(file)?.isKept));
      return all.every((isKept) => isKept === true);
    },
    readiness(files) {
      const all = files.map(get);
      if (all.some((one) => (one === undefined ? isLoaded : one.phase === 'failed'))) return 'lost';
      return all.every((one) => one?.phase === 'done') ? 'ready' : 'waiting';
    },
    settle(files) {
      for (const file of files) drop(file);
    },
    clear(isGone) {
      for (const { file, room } of [...state.getState().values()]) if (isGone(room)) drop(file);
    },
  };
}
