import { open, rename, rm } from 'node:fs/promises';
import type { SavingDeps } from './saving.ts';

/** For this person's eyes: it is all they have said. */
export const saveFiles: SavingDeps['files'] = {
  open: (file) => open(file, 'w', 0o600),
  rename,
  remove: (file) => rm(file, { force: true }),
};
