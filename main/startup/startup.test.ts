import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { announceAppImage, ownAppImage } from './app-image.ts';
import { desktopFile } from './desktop-file.ts';
import { argumentsAgain, createLoginStart, wasStartedHidden } from './login-start.ts';

function createFakeFiles() {
  const on = new Map<string, string>();
  const files = {
    read: (file: string) => on.get(file),
    write: (file: string, text: string) => void on.set(file, text),
    remove: (file: string) => void on.delete(file),
    copy: (from: string, to: string) => void on.set(to, `copy of ${from}`),
  };
  return { on, files };
}

it.each([
  ['/opt/Parley/parley', String.raw`Exec="/opt/Parley/parley" "--hidden"`],
  ['/home/a b/100%.AppImage', String.raw`Exec="/home/a b/100%%.AppImage" "--hidden"`],
  ['/home/$x`y"z\\', String.raw`Exec="/home/\\$x\\` + '`' + String.raw`y\\"z\\\\" "--hidden"`],
  ['/home/a\nExec=b\r', String.raw`Exec="/home/a\nExec=b\r" "--hidden"`],
])('a desktop file quotes %s', (program, line) => {
  expect(desktopFile({ command: [program, '--hidden'], icon: 'i' }).split('\n')).toContain(line);
});

describe('starting at login', () => {
  const setUp = (platform: NodeJS.Platform, isPackaged = true) => {
    const { on, files } = createFakeFiles();
    const items: object[] = [];
    let isOpened = false;
    const starter = createLoginStart({
      platform,
      isPackaged,
      program: '/opt/parley',
      configFolder: '/home/ada/.config',
      files,
      app: {
        getLoginItemSettings: () => ({ openAtLogin: isOpened }) as never,
        setLoginItemSettings(item) {
          items.push(item);
          isOpened = item.openAtLogin === true;
        },
      },
    });
    return { on, items, starter };
  };
  const file = '/home/ada/.config/autostart/app.parley.desktop.desktop';

  it('is a file on Linux, and hidden', () => {
    const { on, starter } = setUp('linux');
    expect(starter.get()).toBe('off');
    expect(starter.set(true)).toBe('on');
    expect(on.get(file)).toContain('Exec="/opt/parley" "--hidden"');
    expect(starter.set(false)).toBe('off');
    expect(on.size).toBe(0);
  });

  it('is off where the desktop has turned the file off', () => {
    const { on, starter } = setUp('linux');
    on.set(file, '[Desktop Entry]\nHidden=true\n');
    expect(starter.get()).toBe('off');
  });

  it.each([
    ['win32', { openAtLogin: true, args: ['--hidden'] }],
    ['darwin', { openAtLogin: true }],
  ] as const)('is the system’s own on %s', (platform, item) => {
    const { items, starter, on } = setUp(platform);
    expect(starter.set(true)).toBe('on');
    expect(items).toEqual([item]);
    expect(on.size).toBe(0);
  });

  it('is not there for a checkout', () => {
    const { starter, on } = setUp('linux', false);
    expect([starter.set(true), starter.get(), on.size]).toEqual(['unavailable', 'unavailable', 0]);
  });

  it('opens no window', () => {
    const opened = { getLoginItemSettings: () => ({ wasOpenedAtLogin: true }) as never };
    expect(wasStartedHidden(['parley', '--hidden'], 'linux', opened)).toBe(true);
    expect(wasStartedHidden(['parley'], 'darwin', opened)).toBe(true);
    expect(wasStartedHidden(['parley'], 'win32', opened)).toBe(false);
  });

  it('is no reason to stay hidden when one restarts by hand', () => {
    const started = ['parley', '--hidden', '--user-data-dir=/home/ada/other', 'parley://join'];
    expect(argumentsAgain(started)).toEqual(['--user-data-dir=/home/ada/other']);
  });
});

describe('an AppImage', () => {
  const setUp = (appImage = '/home/ada/Parley.AppImage') => {
    const { on, files } = createFakeFiles();
    const runs: string[] = [];
    const announce = (more: Partial<Parameters<typeof announceAppImage>[0]> = {}) =>
      announceAppImage({
        appImage,
        dataFolder: '/home/ada/.local/share',
        icon: '/mount/icon.png',
        files,
        run: async (command, args) => void runs.push([command, ...args].join(' ')),
        log: silentLog,
        ...more,
      });
    return { on, runs, announce };
  };
  const file = '/home/ada/.local/share/applications/app.parley.desktop.desktop';

  it('makes itself known to the desktop, once', async () => {
    const { on, runs, announce } = setUp();
    expect(await announce()).toBe('written');
    expect(on.get(file)).toContain('Exec="/home/ada/Parley.AppImage" %U');
    expect(on.get(file)).toContain('MimeType=x-scheme-handler/parley;');
    expect([...on.keys()]).toContain(
      '/home/ada/.local/share/icons/hicolor/256x256/apps/app.parley.desktop.png',
    );
    expect(runs).toEqual([
      'update-desktop-database /home/ada/.local/share/applications',
      'xdg-mime default app.parley.desktop.desktop x-scheme-handler/parley',
    ]);
    expect(await announce()).toBe('there');
    expect(runs).toHaveLength(2);
    expect(await announce({ appImage: '/opt/Parley.AppImage' })).toBe('written');
  });

  it.each([
    ['this one', '/real/.mount_Parley/parley', {}, '/home/ada/Parley.AppImage'],
    ['another one that started it', '/opt/Parley/parley', {}, undefined],
    ['beside it', '/real/.mount_Parley2/parley', {}, undefined],
    ['nowhere that it says', '/real/.mount_Parley/parley', { APPDIR: undefined }, undefined],
    ['gone', '/real/.mount_Parley/parley', { APPDIR: '/tmp/gone' }, undefined],
    ['no file', '/real/.mount_Parley/parley', { APPIMAGE: undefined }, undefined],
    ['no place', '/real/.mount_Parley/parley', { APPIMAGE: 'Parley.AppImage' }, undefined],
  ])(
    'is believed to run only where the program lies in what it has mounted: %s',
    (_, program, more, file) => {
      const env = { APPIMAGE: '/home/ada/Parley.AppImage', APPDIR: '/tmp/.mount_Parley', ...more };
      const realPath = (asked: string): string => {
        if (asked === '/tmp/gone') throw new Error('ENOENT');
        return asked.replace('/tmp/', '/real/');
      };
      expect(ownAppImage({ env, program, realPath })).toBe(file);
    },
  );

  it('goes on where that is not possible', async () => {
    const { announce } = setUp();
    const full = () => {
      throw new Error('disk full');
    };
    const { files } = createFakeFiles();
    expect(await announce({ files: { ...files, write: full } })).toBe('failed');
    expect(await announce({ run: () => Promise.reject(new Error('not found')) })).toBe('written');
  });
});
