import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { createCdp, type Cdp } from './cdp.ts';

/** The real binary, not Debian's wrapper script: the wrapper would not hand the debugging pipe through. */
const executable = process.env['PARLEY_CHROMIUM'] ?? '/usr/lib/chromium/chromium';

/** A window with this in its title is what a display capture takes (see capture-pick.ts). */
export const captureMark = 'Entire screen';

const ownSwitches: readonly string[] = [
  'remote-debugging-pipe',
  'no-startup-window',
  'no-first-run',
  'no-default-browser-check',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
  'disable-quic',
  // Electron has none of Chromium's own experiments either.
  'disable-field-trial-config',
  'disable-gpu',
  'disable-infobars',
  // Electron asks the handler of its app, and nobody else.
  'disable-popup-blocking',
  'test-type',
  'password-store=basic',
  `auto-select-desktop-capture-source=${captureMark}`,
  // As Electron has it with `backgroundThrottling: false`.
  'disable-background-timer-throttling',
  'disable-renderer-backgrounding',
  'disable-backgrounding-occluded-windows',
];

/** Chromium would ask the person before an https page may reach this computer; an app:// page is not asked. */
const disabledFeatures = [
  'LocalNetworkAccessChecks',
  'LocalNetworkAccessChecksWebSockets',
  'CalculateNativeWinOcclusion',
  // Pages of Chrome's own that nobody sees here, and a process in store: a third of what a start costs.
  'PreloadTopChromeWebUI',
  'SpareRendererForSitePerProcess',
];

/** Not Chromium's: Node's and Playwright's. */
const foreignSwitches = new Set([
  'inspect',
  'inspect-brk',
  'remote-debugging-port',
  'user-data-dir',
  'disable-features',
]);

export interface Chromium {
  readonly cdp: Cdp;
  readonly process: ChildProcess;
  openWindow(url: string): void;
  /**
   * Resolves when every window that was on its way has been handed over. A second start that finds no running Chromium
   * becomes one itself and would outlive the app.
   */
  windowsOpened(): Promise<void>;
  giveUpWindows(): void;
}

export interface ChromiumOptions {
  readonly userData: string;
  /** What the app and its command line asked for. */
  readonly switches: ReadonlyMap<string, string>;
  /** Where certificates are judged (certificate-proxy.ts). */
  readonly proxyPort: number;
}

function commandLine({ userData, switches, proxyPort }: ChromiumOptions): string[] {
  const asked = [...switches]
    .filter(([name]) => !foreignSwitches.has(name))
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`));
  const features = [...disabledFeatures, switches.get('disable-features')].filter(Boolean).join(',');
  const asRoot = process.getuid?.() === 0 ? ['no-sandbox'] : [];
  const debugging = switches.has('remote-debugging-port') ? ['remote-debugging-port=0'] : [];
  const more = (process.env['STAND_IN_CHROMIUM_ARGS'] ?? '').split(' ').filter(Boolean);
  const all = [
    ...ownSwitches,
    ...asRoot,
    ...debugging,
    ...asked,
    'ignore-certificate-errors',
    `proxy-server=https=127.0.0.1:${proxyPort}`,
    `disable-features=${features}`,
    `user-data-dir=${userData}`,
  ];
  return [...all.map((each) => `--${each}`), ...more];
}

/** Playwright waits for Chromium's own line with the address of its debugging port. */
function passOn(stderr: Readable): void {
  let unread = '';
  stderr.setEncoding('utf8');
  stderr.on('data', (chunk: string) => {
    const lines = (unread + chunk).split('\n');
    unread = lines.pop() ?? '';
    const wanted = lines.filter((line) => /^DevTools listening on|X display|X server/.test(line));
    for (const line of wanted) process.stderr.write(`${line}\n`);
  });
}

export function launchChromium(options: ChromiumOptions): Chromium {
  const child = spawn(executable, commandLine(options), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, , stderr, output, input] = child.stdio;
  const openers = new Set<ChildProcess>();
  passOn(stderr as Readable);
  return {
    process: child,
    cdp: createCdp(output as Writable, input as Readable),
    openWindow(url) {
      // A second start hands its window over to the running Chromium of the same profile and ends.
      const args = ['--no-sandbox', '--test-type', `--user-data-dir=${options.userData}`, `--app=${url}`];
      const opener = spawn(executable, args, { stdio: 'ignore' });
      openers.add(opener);
      opener.once('exit', () => openers.delete(opener));
      opener.unref();
    },
    async windowsOpened() {
      await Promise.all([...openers].map((opener) => once(opener, 'exit')));
    },
    giveUpWindows() {
      for (const opener of openers) opener.kill('SIGKILL');
    },
  };
}
