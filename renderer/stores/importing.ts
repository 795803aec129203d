import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { ImportLine } from '../../src/protocol/import.ts';
import type { ImportTransfer } from '../platform/service/import-transfer.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import { isOnline, onOnline } from './on-online.ts';
import type { ImportFailure, ImportState } from './own-data-model.ts';

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly transfer: ImportTransfer;
  readonly newImportId: () => string;
}

export interface Importing {
  readonly state: Observable<ImportState>;
  start(archive: File): void;
  /** As long as it is being sent. */
  stop(): void;
  forget(): void;
}

/** A cut that nobody heard of is tried again after so long. */
const againMs = 1_000;

interface Job {
  readonly id: string;
  readonly archive: File;
  readonly stopping: AbortController;
  sentBytes: number;
  isSent: boolean;
}

/** Sends an archive and follows how it is brought in; goes on by itself when the line comes back. */
const stillOf = ({ archive, sentBytes, isSent }: Job): ImportState =>
  isSent ? { phase: 'waiting' } : { phase: 'paused', done: sentBytes, total: archive.size };

export function createImporting({ client, clock, scope, transfer, newImportId }: Deps): Importing {
  const state = createSubject<ImportState>({ phase: 'idle' });
  let job: Job | null = null;
  let isBusy = false;

  const fail = (failure: ImportFailure, afterMs?: number): void => {
    job = null;
    state.set({
      phase: 'failed',
      failure,
      againAtMs: afterMs === undefined ? null : clock.now() + afterMs,
    });
  };

  const told = (line: ImportLine): void => {
    if (line.phase === 'failed') fail(line.problem);
    else {
      if (line.phase === 'done') job = null;
      state.set(line);
    }
  };

  const send = async (current: Job): Promise<boolean> => {
    const total = current.archive.size;
    const sent = (bytes: number): void => {
      current.sentBytes = bytes;
      if (job === current) state.set({ phase: 'sending', done: bytes, total });
    };
    const answer = await transfer.send(current.archive, current.id, sent, current.stopping.signal);
    if (job !== current || answer.ok) return answer.ok;
    if (answer.code !== 'away') fail(answer.code, answer.retryAfterMs);
    return false;
  };

  const go = async (): Promise<void> => {
    const current = job;
    if (!current || isBusy || !isOnline(client)) return;
    isBusy = true;
    current.isSent ||= await send(current);
    if (job === current && current.isSent) {
      state.set({ phase: 'checking', done: 0, total: 0 });
      const answer = await transfer.bringIn(current.id, (line) => {
        if (job === current) told(line);
      });
      if (job === current && !answer.ok && answer.code !== 'away') fail(answer.code, answer.retryAfterMs);
    }
    isBusy = false;
    // Whatever is left of it waits for the line; a short cut may be over by now.
    if (job === current) {
      state.set(stillOf(current));
      if (isOnline(client)) clock.after(againMs, () => void go());
    } else void go();
  };

  const drop = (): void => {
    job?.stopping.abort();
    job = null;
  };
  onOnline(client, scope, () => void go());
  scope.own(drop);

  return {
    state,
    start(archive) {
      if (job) return;
      if (archive.size === 0) return fail('not-an-archive');
      job = { id: newImportId(), archive, stopping: new AbortController(), sentBytes: 0, isSent: false };
      state.set(isOnline(client) ? { phase: 'sending', done: 0, total: archive.size } : stillOf(job));
      void go();
    },
    stop() {
      const stopped = job;
      if (!stopped || stopped.isSent) return;
      drop();
      state.set({ phase: 'idle' });
      void transfer.forget(stopped.id);
    },
    forget() {
      drop();
      state.set({ phase: 'idle' });
    },
  };
}
