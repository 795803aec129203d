import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { writeReleaseList } from '../../scripts/packaging/release-list.ts';

type Answer = (bytes: Buffer, response: ServerResponse) => void;

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
export const keys = {
  publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  signingKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
};

/** A folder on a web server, as whoever publishes Parley would have it. */
export async function openReleaseServer(folder: string) {
  mkdirSync(folder, { recursive: true });
  const answers = new Map<string, Answer>();
  const asked: { readonly name: string; readonly headers: object }[] = [];
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://server').pathname);
    asked.push({ name, headers: request.headers });
    try {
      const bytes = readFileSync(path.join(folder, name));
      const answer = answers.get(name);
      if (answer) answer(bytes, response);
      else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    /** How a file is answered from now on; undefined: as it lies there. */
    answer(name: string, answer: Answer | undefined): void {
      if (answer) answers.set(name, answer);
      else answers.delete(name);
    },
    change(name: string, change: (bytes: Buffer) => Buffer): void {
      const file = path.join(folder, name);
      writeFileSync(file, change(readFileSync(file)));
    },
    async publish(version: string, content: Buffer, more: { percent?: number; signingKey?: string } = {}) {
      const file = path.join(folder, `Parley-${version}-linux-x64.AppImage`);
      writeFileSync(file, content);
      await writeReleaseList({
        makeDir: folder,
        made: [file],
        version,
        notes: `What is new in ${version}`,
        platform: 'linux',
        arch: 'x64',
        ...keys,
        ...more,
      });
      return path.basename(file);
    },
    end() {
      server.closeAllConnections();
      server.close();
    },
  };
}
