import { expect, it } from 'vitest';
import { readSettingsFile, usualSettings, writeSettingsFile } from './portable-settings.ts';
import { defaultSettings, hostHere, type Settings } from './settings.ts';

const mine: Settings = {
  ...defaultSettings,
  profile: { name: 'Ada', service: hostHere },
  devices: { ...defaultSettings.devices, camera: 'cam' },
  deviceSets: [{ key: 'camera cam', devices: defaultSettings.devices, noiseSuppression: 'off' }],
  theme: 'dark',
  hidesSelf: true,
};

it('a file carries the settings, and neither who one is nor what is plugged in', () => {
  const text = writeSettingsFile(mine);
  expect(text).not.toContain('Ada');
  expect(text).not.toContain('cam"');
  expect(text).not.toContain('deviceSets');
  const read = readSettingsFile(text);
  expect(read).toMatchObject({ ok: true, value: { theme: 'dark', hidesSelf: true } });
  expect(read.ok && Object.keys(read.value)).not.toContain('profile');
});

it('a file with a part of them changes that part', () => {
  expect(readSettingsFile('{"parleySettings":1,"settings":{"theme":"light"}}')).toEqual({
    ok: true,
    value: { theme: 'light' },
  });
});

it.each([
  ['no JSON', '{'],
  ['something else', '{"theme":"dark"}'],
  ['a newer form', '{"parleySettings":2,"settings":{}}'],
  ['a wrong value', '{"parleySettings":1,"settings":{"theme":"purple"}}'],
  ['who somebody is', '{"parleySettings":1,"settings":{"profile":null}}'],
  ['far too much', `{"parleySettings":1,"settings":{},"x":"${'a'.repeat(70_000)}"}`],
])('%s is no file of settings', (_name, text) => {
  expect(readSettingsFile(text)).toEqual({ ok: false, code: 'not-settings' });
});

it('the usual settings leave who one is alone', () => {
  expect(usualSettings).toMatchObject({ theme: 'system', hidesSelf: false });
  expect(Object.keys(usualSettings)).not.toContain('profile');
});
