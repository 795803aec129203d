import { expect, it } from 'vitest';
import { createSubject } from '../../../src/base/observable.ts';
import type { Settings } from '../../../src/bridge/settings.ts';
import { createKeptTheme } from './kept-theme.ts';

const storeOf = (held: Map<string, string>) => ({
  localStorage: {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
  },
});

const shownBy = (page: Parameters<typeof createKeptTheme>[0]): string | undefined => {
  const dataset: DOMStringMap = {};
  createKeptTheme(page, 'parley.theme').show({ dataset });
  return dataset['theme'];
};

it('shows what was chosen before this page, and leaves the rest to the system', () => {
  const page = storeOf(new Map());
  const settings = createSubject<Pick<Settings, 'theme'>>({ theme: 'system' });
  createKeptTheme(page, 'parley.theme').follow(settings);
  expect(shownBy(page)).toBeUndefined();
  settings.set({ theme: 'dark' });
  expect(shownBy(page)).toBe('dark');
  settings.set({ theme: 'system' });
  expect(shownBy(page)).toBeUndefined();
});

it('keeps too what was chosen before it followed', () => {
  const page = storeOf(new Map());
  createKeptTheme(page, 'parley.theme').follow(createSubject<Pick<Settings, 'theme'>>({ theme: 'dark' }));
  expect(shownBy(page)).toBe('dark');
});

it('is the system’s where a browser keeps nothing, or something else', () => {
  const forbidden = {
    get localStorage(): never {
      throw new DOMException('as where cookies are blocked', 'SecurityError');
    },
  };
  expect(shownBy(forbidden)).toBeUndefined();
  expect(shownBy(storeOf(new Map([['parley.theme', '"purple"']])))).toBeUndefined();
});
