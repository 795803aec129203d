import { afterEach, expect, it } from 'vitest';
import { fetchGerman } from '../../src/texts/fetch-german.ts';
import { speak } from '../../src/texts/language.ts';
import { appMenuFor } from './app-menu.ts';

afterEach(async () => speak('en', 'en', fetchGerman));

const labelsOf = (): string[] =>
  (appMenuFor('darwin') ?? []).flatMap(({ label = '', submenu }) => [
    label,
    ...(Array.isArray(submenu)
      ? submenu.flatMap((it) => (it.type === 'separator' ? [] : (it.label ?? '')))
      : []),
  ]);

it('there is a menu on macOS alone', () => {
  expect([appMenuFor('linux'), appMenuFor('win32')]).toEqual([null, null]);
});

it('each of its items is called as the app speaks', async () => {
  expect(labelsOf()).toEqual(expect.arrayContaining(['Edit', 'Paste', 'Quit Parley', 'Window']));
  await speak('de', 'de', fetchGerman);
  expect(labelsOf()).toEqual(
    expect.arrayContaining(['Bearbeiten', 'Einsetzen', 'Parley beenden', 'Fenster']),
  );
  expect(labelsOf()).not.toContain('');
});
