import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { defaultAll, newProfile } from '../../src/bridge/profiles.ts';
import { policyFile, policyStateOf, readPolicy } from './policy-file.ts';
import { toStored, type StoredSettings } from './settings-file.ts';
import { createSettings } from './settings.ts';

const office = { mode: 'join', address: 'https://parley.example', pin: null } as const;
const read = (text: string | undefined) => readPolicy(() => text, silentLog);
const written = (policy: object) => read(JSON.stringify({ version: 1, ...policy }));

function setUp({ policy }: ReturnType<typeof read>, text?: string) {
  const store = { store: {} as StoredSettings };
  const keeper = createSettings({
    folder: '/data',
    openStore: () => store,
    files: { read: () => text, rename() {} },
    now: () => 0,
    log: silentLog,
    policy,
  });
  return { keeper, store };
}

describe('a policy file', () => {
  it('is where only who manages the computer may write', () => {
    expect(policyFile('linux', {})).toBe('/etc/parley/policy.json');
    expect(policyFile('darwin', {})).toBe('/Library/Application Support/Parley/policy.json');
    expect(policyFile('win32', { ProgramData: 'D:\\Data' })).toBe('D:\\Data\\Parley\\policy.json');
  });

  it.each([
    ['no JSON', '{'],
    ['another version', '{"version":2}'],
    ['a name of no setting', '{"version":1,"locked":{"wallpaper":"blue"}}'],
    ['what is a person’s own', '{"version":1,"locked":{"availability":"dnd"}}'],
    ['a wrong value', '{"version":1,"defaults":{"theme":"purple"}}'],
  ])('counts for nothing where it is not understood: %s', (_name, text) => {
    const found = read(text);
    expect(found).toMatchObject({ isBroken: true, policy: { defaults: {}, locked: {} } });
  });

  it('that may not be read counts for nothing, and is said', () => {
    const found = readPolicy(() => {
      throw new Error('EACCES');
    }, silentLog);
    expect(policyStateOf(found)).toEqual({ locked: [], service: null, isBroken: true });
  });

  it('is told to the pages', () => {
    const found = written({ defaults: { service: office }, locked: { theme: 'dark', relayOnly: true } });
    expect(policyStateOf(found)).toEqual({
      locked: ['relayOnly', 'theme'],
      service: office,
      isBroken: false,
    });
    expect(policyStateOf(read(undefined))).toEqual({ locked: [], service: null, isBroken: false });
  });
});

describe('settings under a policy', () => {
  it('begin with its defaults, which the person may change', () => {
    const { keeper } = setUp(written({ defaults: { theme: 'dark' } }));
    expect(keeper.getState().theme).toBe('dark');
    expect(keeper.change('first', { theme: 'light' }).theme).toBe('light');
  });

  it('keep what the person chose over a default that came later', () => {
    const text = JSON.stringify(toStored({ ...defaultAll, theme: 'light' }));
    expect(setUp(written({ defaults: { theme: 'dark' } }), text).keeper.getState().theme).toBe('light');
  });

  it('are locked whatever the file and the page say, and the person’s own choice is kept for later', () => {
    const text = JSON.stringify(toStored({ ...defaultAll, theme: 'light' }));
    const { keeper, store } = setUp(written({ locked: { theme: 'dark', relayOnly: true } }), text);
    expect(keeper.getState()).toMatchObject({ theme: 'dark', relayOnly: true });
    expect(keeper.change('first', { theme: 'system', hidesSelf: true })).toMatchObject({
      theme: 'dark',
      hidesSelf: true,
    });
    expect(store.store).toMatchObject({ theme: 'light', hidesSelf: true, relayOnly: false });
  });

  it('lead to the locked service and nowhere else', () => {
    const { keeper } = setUp(written({ locked: { service: office } }));
    expect(keeper.of('first').profile).toBeNull();
    const elsewhere = { mode: 'join', address: 'https://elsewhere.example', pin: null } as const;
    expect(keeper.change('first', { profile: { name: 'Ada', service: elsewhere } }).profile).toEqual({
      name: 'Ada',
      service: office,
    });
    expect(keeper.change('first', { profile: { name: 'Countess', service: elsewhere } }).profile).toEqual({
      name: 'Countess',
      service: office,
    });
  });

  it('keep the service that the person had chosen, whatever else of them they change', () => {
    const mine = { mode: 'host', reach: 'this-network', port: 7480 } as const;
    const first = newProfile('first', { profile: { name: 'Ada', service: mine } });
    const text = JSON.stringify(toStored({ ...defaultAll, profiles: [first] }));
    const { keeper, store } = setUp(written({ locked: { service: office } }), text);
    const renamed = keeper.change('first', { profile: { name: 'Countess', service: office } });
    expect(renamed.profile).toEqual({ name: 'Countess', service: office });
    expect(store.store.profiles).toMatchObject([{ profile: { name: 'Countess', service: mine } }]);
  });

  it('leave no other service beside a locked one, and forget none', () => {
    const elsewhere = { mode: 'join', address: 'https://club.example', pin: null } as const;
    const club = newProfile('second', { profile: { name: 'Ada', service: elsewhere } });
    const both = { ...defaultAll, profiles: [...defaultAll.profiles, club], shown: 'second' };
    const { keeper, store } = setUp(written({ locked: { service: office } }), JSON.stringify(toStored(both)));
    expect(keeper.getState()).toMatchObject({ profiles: [{ id: 'first' }], shown: 'first' });
    expect(keeper.canAdd()).toBe(false);
    keeper.change('first', { theme: 'dark' });
    keeper.remove('first');
    expect(store.store.profiles).toEqual([...defaultAll.profiles, club]);
  });
});
