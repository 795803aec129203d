import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadFile } from './shared-reader.ts';

export interface WebFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
};

/** Nothing from outside runs or is shown. `connect` says which services a page may speak to. */
const policyFor = (connect: string): string =>
  [
    "default-src 'none'",
    // WebAssembly of our own, for RNNoise; what the policy says of scripts holds for where it may come from (decision 0028).
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The build names everything but the pages by content, so all of that may be kept for ever. */
const isLasting = (file: string): boolean => path.extname(file) !== '.html';
const cacheFor = (file: string): string =>
  isLasting(file) ? 'public, max-age=31536000, immutable' : 'no-cache';

/**
 * A file of the interface's build, by the path of its address; undefined for anything else. `root` is an absolute path. What is named by
 * its content is read with `readLasting`.
 */
export async function readWebFile(
  root: string,
  address: string,
  connect: string,
  readLasting: ReadFile = readFile,
): Promise<WebFile | undefined> {
  let wanted: string;
  try {
    wanted = decodeURIComponent(new URL(address, 'http://service').pathname);
  } catch {
    return undefined;
  }
  const file = path.join(root, wanted === '/' ? 'index.html' : wanted);
  const type = types[path.extname(file)];
  if (type === undefined || !file.startsWith(root + path.sep)) return undefined;
  try {
    const headers = {
      'content-type': type,
      'content-security-policy': policyFor(connect),
      'cache-control': cacheFor(file),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    };
    return { body: await (isLasting(file) ? readLasting(file) : readFile(file)), headers };
  } catch {
    return undefined;
  }
}
