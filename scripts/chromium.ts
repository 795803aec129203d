import { existsSync } from 'node:fs';

interface Launch {
  readonly executablePath?: string;
  readonly args: string[];
}

function launchOf(executablePath: string | undefined): Launch {
  // Chromium's sandbox refuses to work for root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return executablePath !== undefined && existsSync(executablePath) ? { executablePath, args } : { args };
}

const whole = '/usr/bin/chromium';
/** Chromium without windows of its own around a page, which take half of the processor's time. */
const shell = '/usr/bin/chromium-headless-shell';

/** How Playwright starts a Chromium as people have it: the one PARLEY_CHROMIUM names or the system's where it is there, else Playwright's own. */
export const chromiumLaunch = (): Launch => launchOf(process.env['PARLEY_CHROMIUM'] ?? whole);

/** The same for pages that are only looked at: the shell tells peer connections other addresses than a browser does. */
export const shellLaunch = (): Launch => (existsSync(shell) ? launchOf(shell) : chromiumLaunch());
