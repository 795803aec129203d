import type { TransferId } from '../../protocol/file-words.ts';
import type { FilmInfo } from '../../protocol/film.ts';
import type { UserId } from '../../protocol/ids.ts';
import type { SourceFile } from './pump.ts';
import type { TransferState } from './transfer-state.ts';

export type KeptSource = Required<Omit<SourceFile, 'read'>>;

/** What a restart has to know of files that somebody was offered, or that are on their way to them. */
export interface KeptOut {
  readonly id: TransferId;
  readonly to: UserId;
  readonly name: string;
  readonly files: readonly KeptSource[];
  readonly film: FilmInfo | null;
  readonly was: 'offered' | 'moving' | 'paused';
}

/** Over a restart of this end. */
export interface KeptOuts {
  put(one: KeptOut): void;
  /** With those of its files that nothing else reads any more. */
  remove(one: Pick<KeptOut, 'id' | 'files'>): void;
}

const wasOf = (state: TransferState): KeptOut['was'] | null => {
  if (state.is === 'paused') return state.by === 'them' ? 'moving' : 'paused';
  return state.is === 'offered' || state.is === 'moving' ? state.is : null;
};

export const stateAs = (was: KeptOut['was']): TransferState =>
  was === 'paused' ? { is: 'paused', by: 'me' } : { is: was };

interface Sent extends Omit<KeptOut, 'files' | 'was'> {
  readonly files: readonly SourceFile[];
  readonly state: TransferState;
}

/** Null: not all of it can be found again. */
function sourcesOf(files: readonly SourceFile[]): readonly KeptSource[] | null {
  const kept = files.flatMap(({ path, bytes, modifiedMs, source }) =>
    source === undefined ? [] : [{ path, bytes, modifiedMs, source }],
  );
  return kept.length === files.length ? kept : null;
}

/** Told of each change; writes what a restart has to know anew. */
export function createOutKeeping(kept: KeptOuts): (one: Sent) => void {
  const last = new Map<Sent, KeptOut['was'] | null>();
  /** The same file may go to several people. */
  const isUsed = (source: string): boolean =>
    [...last].some(([{ files }, was]) => was !== null && files.some((file) => file.source === source));
  return (one) => {
    const was = wasOf(one.state);
    const files = sourcesOf(one.files);
    if (!files || last.get(one) === was) return;
    last.set(one, was);
    const { id, to, name, film } = one;
    if (was) kept.put({ id, to, name, files, film, was });
    else kept.remove({ id, files: files.filter(({ source }) => !isUsed(source)) });
    if (!was) last.delete(one);
  };
}
