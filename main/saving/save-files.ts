import { existsSync } from 'node:fs';
import { constants, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { SavingDeps } from './saving.ts';

/** For this person's eyes: it is all they have said. */
export const saveFiles: SavingDeps['files'] = {
  async open(file) {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    return open(file, constants.O_CREAT | constants.O_WRONLY, 0o600);
  },
  exists: existsSync,
  rename,
  remove: (file) => rm(file, { force: true, recursive: true }),
};
