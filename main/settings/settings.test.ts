import { describe, expect, it, vi } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { defaultSettings } from '../../src/bridge/settings.ts';
import { readSettings, type StoredSettings, toStored } from './settings-file.ts';
import { createSettings } from './settings.ts';

const stored = (changes: object = {}) => JSON.stringify({ ...toStored(defaultSettings), ...changes });

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
    expect(keeper.getState()).toEqual(defaultSettings);
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
  ])('are set aside when unreadable: %s', (_name, text) => {
    const { keeper, rename } = setUp(text);
    expect(keeper.getState()).toEqual(defaultSettings);
    expect(keeper.broken).toBe('settings.broken-1234.json');
    expect(rename).toHaveBeenCalledWith('/data/settings.json', '/data/settings.broken-1234.json');
  });

  it('are written whole and told to whoever watches', () => {
    const { keeper, store } = setUp(stored());
    const heard = vi.fn<(...args: unknown[]) => void>();
    keeper.subscribe(heard);
    keeper.change({ theme: 'light' });
    expect(store.store).toMatchObject({ theme: 'light', version: 1, availability: 'available' });
    expect(heard).toHaveBeenCalledOnce();
  });

  it('never take a wrong value', () => {
    const { keeper, store } = setUp(stored());
    expect(() => keeper.change({ theme: 'purple' as never })).toThrow('purple');
    expect(store.store).toEqual({});
  });
});

describe('migrations', () => {
  const steps = [
    (old: Record<string, unknown>) => ({ ...old, theme: old['mode'], mode: undefined }),
    ({ mode: _gone, ...old }: Record<string, unknown>) => old,
  ];
  it('run from the version of the file on', () => {
    const { theme: _none, ...rest } = defaultSettings;
    const result = readSettings(JSON.stringify({ ...rest, version: 1, mode: 'dark' }), steps);
    expect(result).toEqual({ ok: true, value: { ...defaultSettings, theme: 'dark' } });
  });
  it('do not run again', () => {
    const result = readSettings(JSON.stringify({ ...defaultSettings, version: 3, theme: 'light' }), steps);
    expect(result).toEqual({ ok: true, value: { ...defaultSettings, theme: 'light' } });
  });
});
