import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What is said by a package's script where these are the only programs: each says how it was called and does nothing. */
export function runAlone(script: string, args: readonly string[], programs: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-script-'));
  for (const name of programs) {
    writeFileSync(path.join(folder, name), `#!/bin/sh\necho ${name} "$@"\n`);
    chmodSync(path.join(folder, name), 0o755);
  }
  try {
    return execFileSync('/bin/sh', [script, ...args], { encoding: 'utf8', env: { PATH: folder } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
