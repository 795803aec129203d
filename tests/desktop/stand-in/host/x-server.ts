import path from 'node:path';
import { Worker } from 'node:worker_threads';

const patienceMs = 5_000;
const longestAnswer = 4096;

export interface XServer {
  /** Waits for the answer, as Electron's own calls of this kind do; empty where none comes. */
  ask(...words: readonly (string | number)[]): string;
  /** A key that was taken was pressed. */
  onPressed(listener: (name: string) => void): void;
}

/** A line to the X server that stays open: a program for each question would take longer than all that is measured here. */
export function createXServer(): XServer {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const words = new Uint8Array(new SharedArrayBuffer(longestAnswer));
  const line = new Worker(path.join(import.meta.dirname, 'x-server-line.ts'), {
    workerData: { flag, words },
    execArgv: [],
  });
  line.unref();
  let isLost = false;
  return {
    ask(...question) {
      // A late answer would be taken for the next one.
      if (isLost) return '';
      Atomics.store(flag, 0, 0);
      line.postMessage(question.join(' '));
      isLost = Atomics.wait(flag, 0, 0, patienceMs) === 'timed-out';
      if (isLost) return '';
      return new TextDecoder().decode(words.slice(0, Atomics.load(flag, 0) - 1));
    },
    onPressed: (listener) => void line.on('message', listener),
  };
}
