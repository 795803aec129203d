import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';

/** Hands over in a process of its own, because `requestSingleInstanceLock` has to answer at once. */
const handOverScript = `
  const socket = require('node:net').connect(process.argv[1], () => socket.end(process.argv[2]));
  socket.on('error', () => process.exit(3));
  socket.on('close', () => process.exit(0));`;

export type SecondStart = (argv: string[], workingDirectory: string) => void;

/** One running app for each user-data folder: a socket in it that a second start talks to. */
export class SingleInstance {
  readonly #node: string;
  #held: { server: Server; file: string } | undefined;

  constructor(node: string) {
    this.#node = node;
  }

  request(folder: string, onSecond: SecondStart): boolean {
    if (this.#held) return true;
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'stand-in.lock');
    if (existsSync(file)) {
      const message = JSON.stringify({ argv: process.argv, cwd: process.cwd() });
      const handedOver = spawnSync(this.#node, ['-e', handOverScript, file, message], { env: {} });
      if (handedOver.status === 0) return false;
      // What is left of an app that was killed.
      rmSync(file, { force: true });
    }
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      let text = '';
      socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      socket.on('end', () => {
        socket.end();
        const { argv, cwd } = JSON.parse(text) as { argv: string[]; cwd: string };
        onSecond(argv, cwd);
      });
    });
    server.listen(file).unref();
    this.#held = { server, file };
    return true;
  }

  release(): void {
    if (!this.#held) return;
    this.#held.server.close();
    rmSync(this.#held.file, { force: true });
    this.#held = undefined;
  }
}
