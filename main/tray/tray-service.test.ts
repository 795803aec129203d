import { describe, expect, it, vi } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { noStatus } from './app-status.ts';
import { createNativeTray, iconFile, toTemplate } from './native-tray.ts';
import { hasTrayHost } from './tray-host.ts';
import { trayModel } from './tray-model.ts';
import { createTrayService } from './tray-service.ts';

const rest = trayModel({ status: noStatus, ringing: null, hosting: { state: 'off' }, nowMs: 0 });
const online = trayModel({
  status: { ...noStatus, connection: 'online' },
  ringing: null,
  hosting: { state: 'off' },
  nowMs: 0,
});

describe('tray service', () => {
  const fake = () => ({
    onClick: vi.fn<(...args: unknown[]) => void>(),
    setIcon: vi.fn<(...args: unknown[]) => void>(),
    setToolTip: vi.fn<(...args: unknown[]) => void>(),
    setMenu: vi.fn<(...args: unknown[]) => void>(),
    destroy: vi.fn<(...args: unknown[]) => void>(),
  });

  it('sets only what changed', () => {
    const tray = fake();
    const service = createTrayService(tray, () => {});
    service.render(rest);
    service.render({ ...rest, menu: [...rest.menu] });
    for (const set of [tray.setIcon, tray.setToolTip, tray.setMenu]) expect(set).toHaveBeenCalledOnce();
    service.render({ ...rest, tooltip: 'other' });
    expect(tray.setToolTip).toHaveBeenCalledTimes(2);
    expect(tray.setIcon).toHaveBeenCalledOnce();
    expect(tray.setMenu).toHaveBeenCalledOnce();
    service.render(online);
    expect(tray.setMenu).toHaveBeenCalledTimes(2);
  });

  it('touches nothing after its end', () => {
    const tray = fake();
    const service = createTrayService(tray, () => {});
    service.destroy();
    service.destroy();
    service.render(rest);
    expect(tray.destroy).toHaveBeenCalledOnce();
    expect(tray.setIcon).not.toHaveBeenCalled();
  });
});

describe('native tray', () => {
  it('shows names as they are, also where Electron would take a sign in them for a mark', () => {
    const words = { kind: 'words', label: 'R&D & more' } as const;
    const menu = { kind: 'menu', label: 'A&B', items: [words] } as const;
    expect(toTemplate([menu], () => {})).toMatchObject([
      { label: 'A&&B', submenu: [{ label: 'R&&D && more' }] },
    ]);
  });

  it('runs the action of a clicked item', () => {
    const run = vi.fn<(...args: unknown[]) => void>();
    const template = toTemplate(online.menu, run);
    const away = template.find((entry) => entry.label === 'Away');
    expect(away).toMatchObject({ type: 'radio', checked: false });
    (away?.click as (() => void) | undefined)?.();
    expect(run).toHaveBeenCalledWith({
      do: 'command',
      command: { command: 'set-availability', availability: 'away', lasts: 'endless' },
    });
  });

  it('runs the action of an item in a menu of its own', () => {
    const run = vi.fn<(...args: unknown[]) => void>();
    const { submenu } = toTemplate(online.menu, run).find(({ submenu }) => Array.isArray(submenu)) ?? {};
    const first = Array.isArray(submenu) ? submenu[0] : undefined;
    (first?.click as (() => void) | undefined)?.();
    expect(run).toHaveBeenCalledWith({
      do: 'command',
      command: { command: 'set-availability', availability: 'dnd', lasts: 'half-hour' },
    });
  });

  it('uses the kind of file each system wants', () => {
    expect(iconFile('/t', 'muted', 'darwin')).toBe('/t/mutedTemplate.png');
    expect(iconFile('/t', 'muted', 'linux')).toBe('/t/muted.png');
    expect(iconFile('/t', 'muted', 'win32')).toBe('/t/muted.ico');
  });

  it('is undefined where none can be made', () => {
    const tray = createNativeTray({
      createTray: () => {
        throw new Error('no tray');
      },
      createImage: () => ({}) as never,
      createMenu: () => ({}) as never,
      folder: '/t',
      platform: 'linux',
      log: silentLog,
    });
    expect(tray).toBeUndefined();
  });
});

describe('tray host', () => {
  const bus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/x' };
  const answer = (text: string) => () => Promise.resolve(text);
  it.each([
    ['shown', answer('   boolean true\n'), true],
    ['nobody shows it', answer('   boolean false\n'), false],
    ['no answer', () => Promise.reject(new Error('timeout')), false],
  ])('%s', async (_name, run, expected) => {
    expect(await hasTrayHost({ platform: 'linux', env: bus, run })).toBe(expected);
  });
  it('is not asked without a bus, nor off Linux', async () => {
    const run = vi.fn<() => Promise<string>>(answer('boolean true'));
    expect(await hasTrayHost({ platform: 'linux', env: {}, run, exists: () => false })).toBe(false);
    expect(await hasTrayHost({ platform: 'darwin', env: {}, run })).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });
});
