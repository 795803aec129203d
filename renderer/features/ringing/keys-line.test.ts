import { expect, it } from 'vitest';
import { keysLine } from './keys-line.ts';

const [voice, decline] = ['CommandOrControl+Alt+Shift+A', 'CommandOrControl+Alt+Shift+D'];

it.each([
  [{ voice, decline }, 'Ctrl+Alt+Shift+A: voice · Ctrl+Alt+Shift+D: decline'],
  [{ voice, decline: null }, 'Ctrl+Alt+Shift+A: voice'],
  [{ voice: null, decline }, 'Ctrl+Alt+Shift+D: decline'],
  [{ voice: null, decline: null }, null],
])('names the keys that were to be had: %j', (keys, line) => {
  expect(keysLine(keys, 'linux')).toBe(line);
});

it('names them as they are printed on the keys of the system', () => {
  expect(keysLine({ voice, decline: 'Meta+F9' }, 'darwin')).toBe('⌥⇧⌘A: voice · ⌘F9: decline');
});
