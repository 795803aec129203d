import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { safePaths } from '../../src/base/safe-name.ts';
import type { Log } from '../../src/base/log.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { SaveWish } from '../../src/bridge/saving.ts';
import type { WhyLater } from '../../src/protocol/file-words.ts';
import { isFull } from '../recording/disk.ts';
import type { KeptSaves } from './kept-saves.ts';
import { writeAll, type Handle } from './write-all.ts';
import { createTargets, draftOf, isSameFilm, type TargetDeps } from './targets.ts';

/** Files that a page saves where the person wants them. */
export interface Saving {
  /** Asks where, but for a film that a recording awaits; null when the person thought better of it. Rejects a film that nobody awaits. */
  begin(wish: SaveWish, profile: ProfileId): Promise<Begun>;
  /** One that outlasted its page, or this app's last run: how much of a file is there, and null where it cannot go on. */
  again(save: string, profile: ProfileId): Promise<number | null>;
  /** Null: behind what was written last. A film that has to wait is not written. */
  write(save: string, bytes: Uint8Array, place: Place): Promise<WhyLater | undefined>;
  /** All that was written is on the disk: no power cut takes it. */
  sync(save: string): Promise<void>;
  /** Of the file as it lies there. */
  sha256(save: string): Promise<string>;
  /** It has its name from now on. */
  finish(save: string): Promise<void>;
  /** What is there of it is removed. */
  cancel(save: string): Promise<void>;
  /** In the system's folder window; only what was saved by this app since its start. */
  show(save: string): void;
  /** The page of this profile has gone; what the others save goes on. */
  stop(profile: ProfileId): Promise<void>;
  /** The person is no more at that service: what is half saved of it can never go on. */
  forget(profile: ProfileId): Promise<void>;
}

type Begun = string | { readonly later: WhyLater } | null;

interface Place {
  /** Of a folder: by its place in the wish. */
  readonly file: number;
  readonly at: number | null;
}

export interface SavingDeps extends TargetDeps {
  readonly files: {
    /** With the folders above it. What is there stays. */
    open(file: string): Promise<Handle>;
    exists(file: string): boolean;
    /** Of a file. */
    bytes(file: string): number;
    sha256(file: string): Promise<string>;
    rename(from: string, to: string): Promise<void>;
    remove(file: string): Promise<void>;
  };
  readonly kept: KeptSaves;
  /** They came from somebody else. */
  readonly markForeign: (files: readonly string[]) => Promise<void>;
  readonly showInFolder: (file: string) => void;
  readonly log: Log;
}

interface Open {
  readonly profile: ProfileId;
  readonly target: string;
  readonly draft: string;
  /** Within a folder; null: the draft is the file. */
  readonly paths: readonly (readonly string[])[] | null;
  readonly isForeign: boolean;
  readonly isLasting: boolean;
  readonly into: SaveWish['into'];
  /** One at a time, however many files there are. */
  current: { readonly file: number; readonly handle: Handle } | null;
  /** Written, and maybe not on the disk yet. */
  readonly unsynced: Set<number>;
  /** What is done with it, one after the other: what a page does at once leaves no file open, and none behind. */
  turn: Promise<unknown>;
}

const untouched = (): Pick<Open, 'current' | 'unsynced' | 'turn'> => ({
  current: null,
  unsynced: new Set(),
  turn: Promise.resolve(),
});

const folded = (name: string): string => name.normalize('NFC').toLowerCase().toUpperCase();

export function createSaving(deps: SavingDeps): Saving {
  const { files, films, kept, markForeign, showInFolder, log } = deps;
  const targets = createTargets(deps, files.exists);
  const open = new Map<string, Open>();
  let isAsking = false;
  /** Films begin one after the other: two at once would find the same name free. */
  const filmsBegun: Pick<Open, 'turn'> = { turn: Promise.resolve() };
  const saved = new Map<string, string>();

  const found = (save: string): Open => {
    const one = open.get(save);
    if (!one) throw new Error('nothing is being saved by this name');
    return one;
  };

  const close = async (one: Open): Promise<void> => {
    const { current } = one;
    one.current = null;
    await current?.handle.close();
  };

  const inTurn = <Done>(one: Pick<Open, 'turn'>, task: () => Promise<Done>): Promise<Done> => {
    const done = one.turn.then(task);
    one.turn = done.catch(() => {});
    return done;
  };

  const fileOf = ({ draft, paths }: Open, file: number): string => {
    if (!paths) return draft;
    const parts = paths[file];
    if (!parts) throw new Error('there is no such file in this folder');
    return path.join(draft, ...parts);
  };

  const handleOf = async (one: Open, file: number): Promise<Handle> => {
    if (one.current?.file === file) return one.current.handle;
    await close(one);
    const handle = await files.open(fileOf(one, file));
    one.current = { file, handle };
    return handle;
  };

  const drop = async (save: string): Promise<void> => {
    const dropped = open.get(save) ?? kept.get(save);
    open.delete(save);
    kept.remove([save]);
    if (!dropped) return;
    if ('current' in dropped) await inTurn(dropped, () => close(dropped)).catch(() => {});
    await files.remove(dropped.draft);
    log.info('saving stopped');
  };

  /** Some systems hold names for the same that differ in their letters' size: the draft of one is there under the other's then. */
  const isSamePlace = (target: string, other: string): boolean =>
    target === other || (folded(target) === folded(other) && files.exists(draftOf(target)));

  /** Two at one place would write into each other: the one that the person chose last stays. */
  const makeWay = async (target: string): Promise<void> => {
    for (const [save, other] of [...kept.all(), ...open])
      if (isSamePlace(target, other.target)) await drop(save);
    // Of a run that was killed.
    await files.remove(draftOf(target));
  };

  /** Nobody sends a film twice at once. What a page left half done, and nobody goes on with, gives way. */
  const makeWayForFilm = async (into: SaveWish['into'], profile: ProfileId): Promise<void> => {
    for (const [save, other] of [...kept.all(), ...open]) {
      if (other.profile !== profile || !isSameFilm(into, other.into)) continue;
      if (open.has(save)) throw new Error('this film is being saved already');
      await drop(save);
    }
  };

  /** The folder of a recording goes with it, and is not made anew for what comes too late. */
  const checkFilm = ({ into, draft }: Open): void => {
    if (into && !files.exists(draft)) throw new Error('the recording of this film is gone');
  };

  const keep = (save: string, { profile, target, draft, paths, isForeign, into }: Open): void =>
    kept.put([[save, { profile, target, draft, paths, isForeign, into }]]);

  const begin = async (wish: SaveWish, profile: ProfileId): Promise<Begun> => {
    const { into } = wish;
    await makeWayForFilm(into, profile);
    const target = await targets.choose(wish, profile);
    if (target === undefined) return null;
    if (typeof target !== 'string') return target;
    await makeWay(target);
    const paths = wish.paths && safePaths(wish.paths);
    const [isForeign, isLasting] = [wish.isForeign || into !== null, wish.isLasting || into !== null];
    const draft = draftOf(target);
    const one: Open = { profile, target, draft, paths, isForeign, isLasting, into, ...untouched() };
    // A folder too, at once: where nothing is yet, another would take the same place.
    await handleOf(one, 0);
    const save = randomUUID();
    open.set(save, one);
    if (isLasting) keep(save, one);
    return save;
  };

  return {
    async begin(wish, profile) {
      if (wish.into) return inTurn(filmsBegun, () => begin(wish, profile));
      // Two windows of the system that ask at once would be about two files of which one wins.
      if (isAsking) return null;
      isAsking = true;
      try {
        return await begin(wish, profile);
      } finally {
        isAsking = false;
      }
    },

    async again(save, profile) {
      const one = kept.get(save);
      if (one?.profile !== profile || open.has(save)) return null;
      if (!files.exists(one.draft)) {
        kept.remove([save]);
        return null;
      }
      open.set(save, { ...one, isLasting: true, ...untouched() });
      return one.paths ? 0 : files.bytes(one.draft);
    },

    async write(save, bytes, { file, at }) {
      return inTurn(found(save), async () => {
        const one = found(save);
        const later = one.into && (await films.mayTake(one.into.film, one.draft, at, bytes.length));
        if (later) {
          // What is open of a drive that is away is of no use when it comes back.
          await close(one).catch(() => {});
          return later;
        }
        checkFilm(one);
        const handle = await handleOf(one, file);
        one.unsynced.add(file);
        try {
          await writeAll(handle, bytes, at);
        } catch (error) {
          if (one.into && isFull(error)) return 'no-room' as const;
          throw error;
        }
        return undefined;
      });
    },

    async sync(save) {
      await inTurn(found(save), async () => {
        const one = found(save);
        checkFilm(one);
        for (const file of one.unsynced) {
          await (await handleOf(one, file)).sync();
          one.unsynced.delete(file);
        }
      });
    },

    sha256: (save) => inTurn(found(save), () => files.sha256(found(save).draft)),

    async finish(save) {
      await inTurn(found(save), async () => {
        const one = found(save);
        const { draft, target, paths, into } = one;
        checkFilm(one);
        const all = [...(paths?.keys() ?? [0])];
        // An empty file has been written nothing.
        for (const file of all) await (await handleOf(one, file)).sync();
        await close(one);
        // Before they have their names, so that nobody finds one without. Of some folders a Mac makes a program: it is marked with them.
        if (one.isForeign) await markForeign([draft, ...(paths ? all.map((file) => fileOf(one, file)) : [])]);
        await files.rename(draft, target);
        // While it counts as being saved, so that it begins no second time.
        if (into) await films.came(into, target);
        open.delete(save);
        kept.remove([save]);
        saved.set(save, target);
        log.info('saved');
      });
    },

    cancel: drop,

    show(save) {
      const file = saved.get(save);
      if (file !== undefined) showInFolder(file);
    },

    async forget(profile) {
      for (const [save, other] of [...kept.all(), ...open]) if (other.profile === profile) await drop(save);
    },

    async stop(profile) {
      for (const [save, other] of open) {
        if (other.profile !== profile) continue;
        if (!other.isLasting) await drop(save);
        else {
          open.delete(save);
          await inTurn(other, () => close(other)).catch(() => {});
        }
      }
    },
  };
}
