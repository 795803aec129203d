/** Said by the file system, or by SQLite (13, SQLITE_FULL). */
export const isFullDisk = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === 'ENOSPC') || ('errcode' in error && error.errcode === 13));
