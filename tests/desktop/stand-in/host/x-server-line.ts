import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parentPort, workerData } from 'node:worker_threads';

/** Beside the main thread, which stands still for an answer: it comes into memory that both see. */
const { flag, words } = workerData as { flag: Int32Array; words: Uint8Array };

/** The system's own: a version manager's would take its time. */
const python = '/usr/bin/python3';
const program = path.join(import.meta.dirname, 'x-server.py');
const child = spawn(python, [program], { stdio: ['pipe', 'pipe', 'inherit'] });

function answer(text: string): void {
  const { written } = new TextEncoder().encodeInto(text, words);
  Atomics.store(flag, 0, written + 1);
  Atomics.notify(flag, 0);
}

const presses = /^pressed (.+)$/;
createInterface(child.stdout).on('line', (line) => {
  const [, pressed] = presses.exec(line) ?? [];
  if (pressed === undefined) answer(line);
  else parentPort?.postMessage(pressed);
});
parentPort?.on('message', (line: string) => {
  if (child.exitCode === null && child.signalCode === null) child.stdin.write(`${line}\n`);
  else answer('');
});
// Who waits for it then waits in vain.
child.on('exit', () => answer(''));
