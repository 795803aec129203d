import { expect, it } from 'vitest';
import { isProgram } from './programs.ts';

it.each([
  'setup.exe',
  'photo.jpg.SCR',
  'run.sh',
  'Install.AppImage',
  'disk.dmg',
  'sums.xlsm',
  'go.lnk',
  'a.exe. .',
  // Saved, the end is cut off, because it is too long for an ending.
  `${'a'.repeat(196)}.exe.jpgjpgjpgjpgjpgjpgjpg`,
])('%s is a program', (name) => expect(isProgram(name)).toBe(true));

it.each(['plan.pdf', 'photo.jpg', 'exe', 'notes.exe.txt', 'film.mkv', 'archive.zip', 'README'])(
  '%s is none',
  (name) => expect(isProgram(name)).toBe(false),
);
