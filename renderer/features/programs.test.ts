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
])('%s is a program', (name) => expect(isProgram(name)).toBe(true));

it.each(['plan.pdf', 'photo.jpg', 'exe', 'notes.exe.txt', 'film.mkv', 'archive.zip', 'README'])(
  '%s is none',
  (name) => expect(isProgram(name)).toBe(false),
);
