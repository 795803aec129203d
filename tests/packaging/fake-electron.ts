import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** `@electron/fuses` looks for these words in the binary; behind them stand a version, a count and one letter a fuse. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 9;

/** A folder laid out like Electron's for Linux, with a fuse wire in an executable that says how it was started. */
export function writeFakeElectron(folder: string): string {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'));
  writeFileSync(path.join(folder, 'resources', 'default_app.asar'), 'Electron own page');
  writeFileSync(path.join(folder, 'locales', 'en-US.pak'), '');
  const wire = Buffer.from([1, fuseCount, ...Buffer.from('0'.repeat(fuseCount))]);
  const executable = path.join(folder, 'electron');
  writeFileSync(
    executable,
    Buffer.concat([Buffer.from(`#!/bin/sh\necho started\nexit 0\n${fuseSentinel}`), wire]),
  );
  chmodSync(executable, 0o755);
  return folder;
}
