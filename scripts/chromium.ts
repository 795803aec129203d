import { existsSync } from 'node:fs';

/** How Playwright starts a Chromium: the one PARLEY_CHROMIUM names or the system's where it is there, else Playwright's own. */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
  const executablePath = process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium';
  // Chromium's sandbox refuses to work for root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return existsSync(executablePath) ? { executablePath, args } : { args };
}
