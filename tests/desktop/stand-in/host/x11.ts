import { execFile } from 'node:child_process';

/** One of the small X11 programs. */
export const runX11 = (command: string, args: readonly string[]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024, timeout: 10_000 } as const;
    execFile(command, args, options, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });

export interface X11Window {
  readonly id: number;
  readonly title: string;
}

/** Fails when a window goes while it is at it, so it is begun again. */
const askWindowManager = (attempts = 20): Promise<Buffer> =>
  runX11('wmctrl', ['-l']).catch((error: unknown) => {
    if (attempts <= 1) throw error;
    return askWindowManager(attempts - 1);
  });

/** The windows the window manager lists: minimised ones are among them, hidden ones are not. */
export async function listX11Windows(): Promise<X11Window[]> {
  const list = (await askWindowManager()).toString();
  return list.split('\n').flatMap((line) => {
    const [, id, title = ''] = /^(0x[0-9a-f]+)\s+\S+\s+\S+\s?(.*)$/.exec(line) ?? [];
    return id === undefined ? [] : [{ id: Number.parseInt(id, 16), title }];
  });
}

export const renameX11Window = (id: string, title: string): Promise<Buffer> =>
  runX11('xdotool', ['set_window', '--name', title, id]);

/**
 * The window with this title, once the X server has it (`--sync` waits). The search walks all windows and fails when one
 * of them goes meanwhile, so it is begun again; the windows of a session do not come and go for ever.
 */
export async function findX11Window(title: string, attempts = 20): Promise<string> {
  try {
    const found = (await runX11('xdotool', ['search', '--sync', '--name', title])).toString();
    return found.trim().split('\n')[0] ?? '';
  } catch (error) {
    if (attempts <= 1) throw error;
    return findX11Window(title, attempts - 1);
  }
}

/**
 * A window's picture as a PNG. `import` holds the X server for itself while it looks, and waits for ever for a window that has
 * gone: every program of the desktop would stand still with it, longer than whoever asked lives.
 */
export const pictureOfX11Window = (id: string, width: number, height: number): Promise<Buffer> =>
  runX11('timeout', [
    '--signal=KILL',
    '3',
    'import',
    '-silent',
    '-window',
    id,
    '-resize',
    `${width}x${height}`,
    'png:-',
  ]);
