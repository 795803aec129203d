import { describe, expect, it, vi } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { defaultAll, newProfile, settingsIn } from '../../src/bridge/profiles.ts';
import { defaultSettings } from '../../src/bridge/settings.ts';
import { readSettings, type StoredSettings, toStored } from './settings-file.ts';
import { createSettings } from './settings.ts';

const stored = (changes: object = {}) => JSON.stringify({ ...toStored(defaultAll), ...changes });

function setUp(text: string | undefined) {
  const store = { store: {} as StoredSettings };
  const rename = vi.fn<(...args: unknown[]) => void>();
  const keeper = createSettings({
    folder: '/data',
    openStore: () => store,
    files: { read: () => text, rename },
    now: () => 1234,
    log: silentLog,
  });
  return { keeper, store, rename };
}

describe('settings', () => {
  it('are the defaults on a fresh machine', () => {
    const { keeper, rename } = setUp(undefined);
    expect(keeper.getState()).toEqual(defaultAll);
    expect(keeper.of('first')).toEqual(defaultSettings);
    expect(keeper.broken).toBeNull();
    expect(rename).not.toHaveBeenCalled();
  });

  it('are what was stored', () => {
    expect(setUp(stored({ theme: 'dark' })).keeper.getState().theme).toBe('dark');
  });

  it.each([
    ['no JSON', '{"version":'],
    ['empty', ''],
    ['no version', '{}'],
    ['a wrong value', stored({ theme: 'purple' })],
    ['an unknown field', stored({ plugin: true })],
    ['a newer version', stored({ version: 99 })],
    ['nobody', stored({ profiles: [] })],
    ['the same profile twice', stored({ profiles: [newProfile('first'), newProfile('first')] })],
    ['a profile in the window that is none', stored({ shown: 'gone' })],
  ])('are set aside when unreadable: %s', (_name, text) => {
    const { keeper, rename } = setUp(text);
    expect(keeper.getState()).toEqual(defaultAll);
    expect(keeper.broken).toBe('settings.broken-1234.json');
    expect(rename).toHaveBeenCalledWith('/data/settings.json', '/data/settings.broken-1234.json');
  });

  it('are written whole and told to whoever watches', () => {
    const { keeper, store } = setUp(stored());
    const heard = vi.fn<(...args: unknown[]) => void>();
    keeper.subscribe(heard);
    keeper.change('first', { theme: 'light' });
    expect(store.store).toMatchObject({
      theme: 'light',
      version: 2,
      profiles: [{ availability: 'available' }],
    });
    expect(heard).toHaveBeenCalledOnce();
  });

  it('never take a wrong value', () => {
    const { keeper, store } = setUp(stored());
    expect(() => keeper.change('first', { theme: 'purple' as never })).toThrow('purple');
    expect(store.store).toEqual({});
  });
});

describe('settings of several profiles', () => {
  const two = stored({ profiles: [newProfile('first'), newProfile('second')], shown: 'second' });

  it('are apart in what a person is at each service, and one in all else', () => {
    const { keeper } = setUp(two);
    expect(keeper.change('second', { availability: 'dnd', theme: 'dark' })).toEqual({
      ...defaultSettings,
      availability: 'dnd',
      theme: 'dark',
    });
    expect(keeper.of('first')).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  it('are nobody’s where there is no such profile', () => {
    const { keeper, store } = setUp(two);
    expect(() => keeper.of('third')).toThrow('no such profile');
    expect(() => keeper.change('third', { theme: 'dark' })).toThrow('no such profile');
    expect(store.store).toEqual({});
  });

  it('come out of a file from before there were several, whatever was written in it', () => {
    const before = {
      ...defaultSettings,
      profile: { name: 'Ada', service: { mode: 'join' as const, address: 'https://box', pin: null } },
      availability: 'dnd' as const,
      theme: 'dark' as const,
    };
    const { keeper, rename } = setUp(JSON.stringify({ ...before, version: 1 }));
    expect(rename).not.toHaveBeenCalled();
    expect(keeper.getState().profiles).toHaveLength(1);
    expect(keeper.of('first')).toEqual(before);
    const { untilMs: _later, chosenMs: _too, ...first } = before;
    expect(setUp(JSON.stringify({ ...first, version: 1 })).keeper.of('first')).toEqual(before);
  });
});

describe('migrations', () => {
  const steps = [
    (old: Record<string, unknown>) => ({ ...old, theme: old['mode'], mode: undefined }),
    ({ mode: _gone, ...old }: Record<string, unknown>) => old,
  ];
  it('run from the version of the file on', () => {
    const { theme: _none, ...rest } = defaultAll;
    const result = readSettings(JSON.stringify({ ...rest, version: 1, mode: 'dark' }), steps);
    expect(result).toEqual({ ok: true, value: { ...defaultAll, theme: 'dark' } });
  });
  it('do not run again', () => {
    const result = readSettings(JSON.stringify({ ...defaultAll, version: 3, theme: 'light' }), steps);
    expect(result).toEqual({ ok: true, value: { ...defaultAll, theme: 'light' } });
  });
  it('leave what a page has as it was', () => {
    const result = readSettings(JSON.stringify({ ...defaultSettings, version: 1 }));
    expect(result.ok && settingsIn(result.value, 'first')).toEqual(defaultSettings);
  });
});

describe('a profile', () => {
  const club = {
    profile: { name: 'Ada', service: { mode: 'join' as const, address: 'https://club', pin: null } },
  };

  it('that is added is looked at, and there is room for four', () => {
    const { keeper } = setUp(undefined);
    expect(keeper.add('club', club)).toBe(true);
    expect(keeper.getState()).toMatchObject({
      profiles: [{ id: 'first' }, { id: 'club', ...club }],
      shown: 'club',
    });
    expect([keeper.add('third', {}), keeper.add('fourth', {})]).toEqual([true, true]);
    expect([keeper.canAdd(), keeper.add('fifth', {})]).toEqual([false, false]);
    expect(keeper.getState().profiles).toHaveLength(4);
  });

  it('that is removed leads to its neighbour, and the last one stays', () => {
    const { keeper } = setUp(undefined);
    keeper.add('club', club);
    keeper.add('office', {});
    keeper.remove('club');
    expect(keeper.getState()).toMatchObject({
      profiles: [{ id: 'first' }, { id: 'office' }],
      shown: 'office',
    });
    keeper.remove('office');
    expect(keeper.getState()).toMatchObject({ profiles: [{ id: 'first' }], shown: 'first' });
    keeper.remove('first');
    expect(keeper.getState().profiles).toHaveLength(1);
  });

  it('that is none is not shown', () => {
    const { keeper } = setUp(undefined);
    keeper.show('gone');
    expect(keeper.getState().shown).toBe('first');
  });

  it('is called what its service calls itself, until it is another service', () => {
    const { keeper } = setUp(undefined);
    keeper.add('club', club);
    keeper.setTitle('club', 'Chess club');
    keeper.setTitle('gone', 'Nothing');
    const titleOf = () => keeper.getState().profiles[1]?.title;
    keeper.change('club', { profile: { ...club.profile, name: 'Countess' } });
    expect(titleOf()).toBe('Chess club');
    keeper.change('club', {
      profile: { name: 'Ada', service: { mode: 'join', address: 'https://other', pin: null } },
    });
    expect(titleOf()).toBeNull();
  });

  it('hosts where no other does', () => {
    const { keeper } = setUp(undefined);
    const hosted = { profile: { name: 'Ada', service: { mode: 'host', reach: 'off', port: 7480 } } } as const;
    keeper.add('club', club);
    keeper.change('club', hosted);
    expect(() => keeper.change('first', hosted)).toThrow('one service');
    keeper.change('club', club);
    expect(keeper.change('first', hosted)).toMatchObject(hosted);
  });
});
