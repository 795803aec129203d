import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTemporaryFolder, type TemporaryFolder } from '../fakes/socket-client.ts';
import { readWebFile } from './web-files.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(() => folder.remove());

const read = (address: string) => readWebFile(folder.path, address, "'self'");

describe('a file of the interface', () => {
  it.each([
    ['a.html', 'text/html; charset=utf-8'],
    ['a.js', 'text/javascript; charset=utf-8'],
    ['a.css', 'text/css; charset=utf-8'],
    ['a.svg', 'image/svg+xml'],
    ['a.png', 'image/png'],
    ['a.wav', 'audio/wav'],
    ['a.webp', 'image/webp'],
    ['a.wasm', 'application/wasm'],
  ])('%s says what it is', async (name, type) => {
    writeFileSync(path.join(folder.path, name), 'x');
    expect((await read(`/${name}`))?.headers['content-type']).toBe(type);
  });

  it('runs and shows nothing from outside', async () => {
    writeFileSync(path.join(folder.path, 'index.html'), 'x');
    expect((await read('/'))?.headers['content-security-policy']?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('is a file, and of a kind that is known', async () => {
    mkdirSync(path.join(folder.path, 'folder.js'));
    writeFileSync(path.join(folder.path, 'key.pem'), 'x');
    expect([await read('/folder.js'), await read('/key.pem'), await read('/none.js')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
