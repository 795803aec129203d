/** No room on the disk, in what this user may have of it, or in what one file may have. */
const codes: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** What SQLite makes of the first and of the others (sqlite.org/rescode.html: SQLITE_FULL, SQLITE_IOERR_WRITE). */
const sqliteCodes: readonly unknown[] = [13, 778];

export const isFullDisk = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && codes.includes(error.code)) ||
    ('errcode' in error && sqliteCodes.includes(error.errcode)));
