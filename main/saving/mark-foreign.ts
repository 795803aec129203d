import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';

interface MarkDeps {
  readonly platform: NodeJS.Platform;
  readonly run: (program: string, args: readonly string[]) => Promise<void>;
  readonly write: (file: string, text: string) => Promise<void>;
  readonly now: () => number;
}

/** A command's line has an end. */
const mostAtOnce = 100;

/** 0081: downloaded, and not yet approved by the person (LaunchServices asks before it opens a program). */
const quarantine = (nowMs: number): string =>
  `0081;${Math.floor(nowMs / 1_000).toString(16)};Parley;${randomUUID().toUpperCase()}`;

/** Zone 3 is the internet: Windows asks before it runs such a file, and Office opens it protected. */
const internetZone = '[ZoneTransfer]\r\nZoneId=3\r\n';

/**
 * Marks files as such that came from somebody else, in the way of each system. Where they cannot be marked, as on a stick, they are saved
 * all the same.
 */
export function createMarkForeign({
  platform,
  run,
  write,
  now,
}: MarkDeps): (files: readonly string[]) => Promise<void> {
  const mark = async (files: readonly string[]): Promise<void> => {
    // Each by itself, as the tools of the others do it: one that takes no mark spares none beside it.
    if (platform === 'win32')
      for (const file of files) await write(`${file}:Zone.Identifier`, internetZone).catch(() => {});
    else if (platform === 'darwin')
      await run('/usr/bin/xattr', ['-w', 'com.apple.quarantine', quarantine(now()), ...files]);
    // Node has no call for it, and not every system has the tool. A file manager shows it; nothing is asked.
    else await run('setfattr', ['-n', 'user.xdg.origin.url', '-v', 'parley:', '--', ...files]);
  };
  return async (files) => {
    for (let at = 0; at < files.length; at += mostAtOnce)
      await mark(files.slice(at, at + mostAtOnce)).catch(() => {});
  };
}

export const foreignMarks: Omit<MarkDeps, 'platform'> = {
  run: (program, args) =>
    new Promise((resolve, reject) => {
      execFile(program, [...args], { timeout: 5_000 }, (error) => (error ? reject(error) : resolve()));
    }),
  write: (file, text) => writeFile(file, text),
  now: Date.now,
};
