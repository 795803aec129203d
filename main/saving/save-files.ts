import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { constants, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SavingDeps } from './saving.ts';

/** For this person's eyes: it is all they have said. */
export const saveFiles: SavingDeps['files'] = {
  async open(file) {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    return open(file, constants.O_CREAT | constants.O_WRONLY, 0o600);
  },
  exists: existsSync,
  bytes: (file) => statSync(file).size,
  async sha256(file) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  },
  rename,
  remove: (file) => rm(file, { force: true, recursive: true }),
};
