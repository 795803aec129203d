import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createFileSink } from './file-sink.ts';

const fresh = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'logs', 'main.log');
};

it('appends lines, making its folder', () => {
  const file = fresh();
  const write = createFileSink(file);
  write('one');
  write('two');
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
});

it('keeps at most two files of the given size', () => {
  const file = fresh();
  const write = createFileSink(file, 10);
  for (const line of ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee']) write(line);
  expect(readFileSync(file, 'utf8')).toBe('eeee\n');
  expect(readFileSync(file.replace('.log', '.old.log'), 'utf8')).toBe('cccc\ndddd\n');
});

it('swallows what cannot be written', () => {
  expect(() => createFileSink('/dev/null/main.log')('line')).not.toThrow();
});
