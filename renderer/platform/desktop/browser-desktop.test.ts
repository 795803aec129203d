import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { defaultSettings } from '../../../src/bridge/settings.ts';
import { createBrowserDesktop } from './browser-desktop.ts';
import { settle } from '../fakes/fake-sockets.ts';
import { room } from '../fakes/sample.ts';
import type { NotificationMeans } from '../page/page-notifications.ts';

function createMemoryStore(initial: Record<string, string> = {}) {
  const values = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

function createFakeNotifications(permission: NotificationPermission) {
  const shown: { title: string; click: () => void }[] = [];
  const means: NotificationMeans = {
    permission,
    requestPermission: () => Promise.resolve('granted'),
    show: (title, _, clicked) => void shown.push({ title, click: clicked }),
  };
  return { shown, means };
}

function setUp(
  store = createMemoryStore(),
  notifications: NotificationMeans | null = null,
  invite: string | null = null,
) {
  const page = Object.assign(new EventTarget(), { focus() {} });
  const identity = { key: async () => 'key', sign: async () => 'signature' };
  const clock = createManualClock();
  const origin = 'https://office:7480';
  const forgotten: string[] = [];
  const downloads: { content: Blob; name: string }[] = [];
  const desktop = createBrowserDesktop({
    store,
    origin,
    page,
    clock,
    notifications,
    identity,
    isForgetful: false,
    forgetKey: async () => void forgotten.push('key'),
    download: (content, name) => void downloads.push({ content, name }),
    pick: null,
    deviceName: 'Chrome',
    invite,
    appLink: null,
  });
  return { desktop, page, store, clock, forgotten, downloads };
}

const me = { name: 'Me', service: { mode: 'host', reach: 'this-network', port: 1 } } as const;
const here = { mode: 'join', address: 'https://office:7480', pin: null };

it('a page that nobody uses for five minutes is idle', () => {
  const { desktop, clock, page } = setUp();
  clock.advance(300_000);
  expect(desktop.idle.getState()).toBe(true);
  page.dispatchEvent(new Event('keydown'));
  expect(desktop.idle.getState()).toBe(false);
});

describe('settings in a browser', () => {
  it('start with the defaults and no service', () => {
    const { desktop } = setUp();
    expect(desktop.settings.getState()).toEqual(defaultSettings);
    expect(desktop.serviceAddress.getState()).toBeNull();
  });

  it('know one service only: the one that served the page', async () => {
    const { desktop } = setUp();
    await desktop.changeSettings({ profile: me });
    expect(desktop.settings.getState().profile).toEqual({ name: 'Me', service: here });
    expect(desktop.serviceAddress.getState()).toBe('wss://office:7480/ws');
  });

  it('are there again after a reload', async () => {
    const { desktop, store } = setUp();
    await desktop.changeSettings({ profile: me, theme: 'dark' });
    await desktop.changeSettings({ theme: undefined, availability: 'dnd' });
    expect(setUp(store).desktop.settings.getState()).toEqual({
      ...defaultSettings,
      profile: { name: 'Me', service: here },
      theme: 'dark',
      availability: 'dnd',
    });
  });

  it('refuse what the schema refuses', async () => {
    const { desktop } = setUp();
    await expect(desktop.changeSettings({ profile: { ...me, name: ' ' } })).rejects.toThrow('Invalid length');
    expect(desktop.settings.getState()).toEqual(defaultSettings);
  });

  it.each(['', '{', 'null', '[]', '{"theme":"loud"}', JSON.stringify({ ...defaultSettings, extra: 1 })])(
    'begin anew when what was kept is %j',
    (kept) => {
      const { desktop } = setUp(createMemoryStore({ 'parley.settings': kept }));
      expect(desktop.settings.getState()).toEqual(defaultSettings);
    },
  );

  it('live as long as the page when nothing can be kept', async () => {
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    const { desktop } = setUp({ getItem: forbidden, setItem: forbidden });
    await desktop.changeSettings({ theme: 'dark' });
    expect(desktop.settings.getState().theme).toBe('dark');
  });
});

describe('a page opened by an invite', () => {
  it('says it with the first hello', () => {
    const { desktop } = setUp(createMemoryStore(), null, 'T'.repeat(43));
    expect(desktop.settings.getState().admission).toEqual({ kind: 'invite', token: 'T'.repeat(43) });
    expect(setUp().desktop.settings.getState().admission).toBeNull();
  });
});

describe('notifications in a browser', () => {
  const message = { room: room(1), seq: 3, title: 'Ada', body: 'Hello' };

  it('ask once, show, and lead to the room', async () => {
    const { means, shown } = createFakeNotifications('default');
    const { desktop } = setUp(createMemoryStore(), means);
    const commands: unknown[] = [];
    desktop.on('command', (command) => commands.push(command));
    desktop.notifyMessage(message);
    await settle();
    shown[0]?.click();
    expect(shown).toHaveLength(1);
    expect(commands).toEqual([{ command: 'open-room', room: room(1), seq: 3 }]);
  });

  it('stay silent when denied, or when the browser has none', async () => {
    const { means, shown } = createFakeNotifications('denied');
    setUp(createMemoryStore(), means).desktop.notifyMessage(message);
    setUp().desktop.notifyMessage(message);
    await settle();
    expect(shown).toEqual([]);
  });
});

it('hears that the network is back', () => {
  const { desktop, page } = setUp();
  let heard = 0;
  desktop.on('network.changed', () => (heard += 1));
  page.dispatchEvent(new Event('online'));
  expect(heard).toBe(1);
});

it('a person who is no more leaves neither key nor name behind', async () => {
  const { desktop, store, forgotten } = setUp();
  await desktop.changeSettings({ profile: me, theme: 'dark' });
  await desktop.forgetPerson();
  expect(forgotten).toEqual(['key']);
  expect(desktop.settings.getState()).toMatchObject({ profile: null, theme: 'dark' });
  expect(setUp(store).desktop.settings.getState().profile).toBeNull();
});

it('what is saved becomes a download when it is whole, and nothing before', async () => {
  const { desktop, downloads } = setUp();
  const bytes = (text: string) => new TextEncoder().encode(text);
  const given = await desktop.saveAs('mine.zip');
  await given?.write(bytes('one '));
  await given?.write(bytes('two'));
  expect(downloads).toEqual([]);
  await given?.finish();
  const stopped = await desktop.saveAs('stopped.zip');
  await stopped?.write(bytes('half'));
  await stopped?.cancel();
  expect(await Promise.all(downloads.map(async ({ name, content }) => [name, await content.text()]))).toEqual(
    [['mine.zip', 'one two']],
  );
});
