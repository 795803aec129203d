import { describe, expect, it } from 'vitest';
import { createLog, type LogLevel, silentLog } from './log.ts';

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

describe('the log', () => {
  it('is one line of JSON a step, with its time', () => {
    const lines: string[] = [];
    createLog(
      (line) => lines.push(line),
      'info',
      () => 0,
    ).info('started', { port: 80, host: undefined });
    expect(lines).toEqual(['{"at":"1970-01-01T00:00:00.000Z","level":"info","message":"started","port":80}']);
  });

  it('cannot be given a second line by what it is told', () => {
    const lines: string[] = [];
    createLog((line) => lines.push(line)).info('one\ntwo', { name: 'a\r\nb' });
    expect(lines.join('')).not.toMatch(/[\r\n]/);
  });

  it.each([
    [undefined, ['info', 'warn', 'error']],
    ['debug', levels],
    ['error', ['error']],
  ] as const)('from level %s on', (minimum, written) => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line), minimum);
    for (const level of levels) log[level]('x');
    expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(written);
  });

  it('can be silent', () => {
    for (const level of levels) expect(silentLog[level]('x')).toBeUndefined();
  });
});
