import { chmodSync, writeFileSync } from 'node:fs';

/** In the place of fpm, which electron-builder would download: it keeps the desktop file it is handed and makes no package. */
export function writeFpmRecorder(executable: string, desktopFile: string): string {
  const keep = `case "$word" in *.desktop=*) cp "\${word%%=*}" '${desktopFile}';; esac`;
  writeFileSync(executable, `#!/bin/sh\nfor word in "$@"; do ${keep}; done\n`);
  chmodSync(executable, 0o755);
  return executable;
}
