import type { UtilityProcess } from 'electron';
import type { WorkerProcess } from './worker-run.ts';

type Forked = Pick<UtilityProcess, 'postMessage' | 'kill' | 'on'>;

export const asWorkerProcess = (forked: Forked): WorkerProcess => ({
  post: (message) => forked.postMessage(message),
  onMessage: (listener) => void forked.on('message', listener),
  onExit: (listener) => void forked.on('exit', listener),
  kill: () => void forked.kill(),
});
