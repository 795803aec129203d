import * as v from 'valibot';
import type { Clock } from '../../src/base/clock.ts';
import type { HostingFailure } from '../../src/bridge/contract.ts';
import { fromWorker, type FromWorker, type StartOptions, type Stopping, type ToWorker } from './messages.ts';

/** Electron's UtilityProcess, seen from main. */
export interface WorkerProcess {
  post(message: ToWorker): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

/** What a service says of itself when it has begun. */
export type Running = Extract<FromWorker, { state: 'running' }>;

interface RunEvents {
  running(started: Running): void;
  /** The process is gone and nobody asked it to go. */
  ended(reason: HostingFailure): void;
}

export interface WorkerRun {
  /** Resolves when the process is gone. Nothing is told after it was called. */
  stop(why: Stopping): Promise<void>;
}

const startTimeoutMs = 20_000;
const stopTimeoutMs = 3_000;

/** One life of the service's process, from fork to exit. */
export function startRun(
  worker: WorkerProcess,
  options: StartOptions,
  events: RunEvents,
  clock: Clock,
): WorkerRun {
  let phase: 'starting' | 'running' | 'stopping' | 'gone' = 'starting';
  let reason: HostingFailure = 'crashed';
  const { promise: gone, resolve: setGone } = Promise.withResolvers<undefined>();

  const cancelStart = clock.after(startTimeoutMs, () => worker.kill());

  worker.onMessage((message) => {
    const parsed = v.safeParse(fromWorker, message);
    if (!parsed.success || phase !== 'starting') return;
    cancelStart();
    if (parsed.output.state === 'running') {
      phase = 'running';
      events.running(parsed.output);
    } else {
      reason = parsed.output.reason;
      worker.kill();
    }
  });

  worker.onExit(() => {
    cancelStart();
    const wasWanted = phase === 'stopping';
    phase = 'gone';
    setGone(undefined);
    if (!wasWanted) events.ended(reason);
  });

  worker.post(options);

  return {
    async stop(why) {
      if (phase === 'gone') return;
      phase = 'stopping';
      worker.post({ type: 'stop', why });
      const cancelStop = clock.after(stopTimeoutMs, () => worker.kill());
      await gone;
      cancelStop();
    },
  };
}
