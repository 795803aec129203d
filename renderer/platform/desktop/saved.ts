/** The disk is full, or the place is gone. */
export class UnsavedError extends Error {}

/** So that what fails at the disk is told from what fails at the line. */
export const saved = <Done>(work: Promise<Done>): Promise<Done> =>
  work.catch((cause: unknown) => {
    throw new UnsavedError('not saved', { cause });
  });
