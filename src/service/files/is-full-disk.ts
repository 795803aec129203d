/** No room on the disk, in what this user may have of it, or in what one file may have. */
const codes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What SQLite makes of the first and of the others (sqlite.org/rescode.html: SQLITE_FULL, SQLITE_IOERR_WRITE). */
const sqliteCodes: ReadonlySet<unknown> = new Set([13, 778]);

export const isFullDisk = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && codes.has(error.code)) || ('errcode' in error && sqliteCodes.has(error.errcode)));
