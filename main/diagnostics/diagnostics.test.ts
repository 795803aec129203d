import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createDiagnostics, type DiagnosticsDeps } from './diagnostics.ts';

const line = (message: string): string =>
  JSON.stringify({ at: '2026-11-22T20:30:59.951Z', level: 'info', message });
const wish = { page: 'connection: online', names: ['Grace'] };

function setUp(more: Partial<DiagnosticsDeps> = {}) {
  const written: [file: string, text: string][] = [];
  const deps: DiagnosticsDeps = {
    version: '0.1.0',
    facts: {
      electron: '1',
      chromium: '2',
      node: '3',
      system: 'Linux',
      sandbox: 'on',
      desktop: null,
      folder: '/x',
      logs: '/x/logs',
    },
    homeFolder: '/home/ada',
    ownNames: () => ['Ada'],
    ask: async (name) => `/tmp/${name}`,
    read: (file) => `${line(`from ${file}`)}\n`,
    logFiles: ['older', 'newer'],
    write: async (file, text) => void written.push([file, text]),
    showLogs() {},
    clock: createManualClock(0),
    log: silentLog,
    ...more,
  };
  return { diagnostics: createDiagnostics(deps), written };
}

describe('saving a report', () => {
  it('writes where the person said, the older log first', async () => {
    const { diagnostics, written } = setUp();
    expect(await diagnostics.save(wish)).toBe('saved');
    const [[file, text] = []] = written;
    expect(file).toBe('/tmp/parley-report.txt');
    expect(text).toMatch(/connection: online[^]*from older[^]*from newer/);
  });

  it('takes the newest lines alone', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => line(`line ${n}.`)).join('\n');
    const { diagnostics, written } = setUp({ read: () => many, logFiles: ['one'] });
    await diagnostics.save(wish);
    expect(written[0]?.[1]).toContain('line 2999.');
    expect(written[0]?.[1]).not.toContain('line 999.');
  });

  it('writes nothing where nobody wants it, and says where it could not', async () => {
    const none = setUp({ ask: async () => undefined });
    expect(await none.diagnostics.save(wish)).toBe('cancelled');
    expect(none.written).toEqual([]);
    const full = setUp({ write: () => Promise.reject(new Error('ENOSPC')) });
    expect(await full.diagnostics.save(wish)).toBe('failed');
  });

  it('asks once at a time, and again afterwards', async () => {
    const asked: ((file: string | undefined) => void)[] = [];
    const ask = () => new Promise<string | undefined>((answer) => asked.push(answer));
    const { diagnostics, written } = setUp({ ask });
    const first = diagnostics.save(wish);
    const pressedAgain = diagnostics.save(wish);
    expect(asked).toHaveLength(1);
    expect(await pressedAgain).toBe('cancelled');
    asked[0]?.('/tmp/first');
    expect(await first).toBe('saved');
    expect(written).toHaveLength(1);
    const second = diagnostics.save(wish);
    asked[1]?.(undefined);
    expect(await second).toBe('cancelled');
    expect(asked).toHaveLength(2);
  });

  it('asks again after the system could not ask', async () => {
    let isBroken = true;
    const ask = () => (isBroken ? Promise.reject(new Error('no window')) : Promise.resolve('/tmp/it'));
    const { diagnostics } = setUp({ ask });
    await expect(diagnostics.save(wish)).rejects.toThrow('no window');
    isBroken = false;
    expect(await diagnostics.save(wish)).toBe('saved');
  });
});

it('shows the logs as often as a person presses, and not without end', () => {
  const clock = createManualClock(0);
  const showLogs = vi.fn<() => void>();
  const { diagnostics } = setUp({ clock, showLogs });
  for (let press = 0; press < 50; press += 1) diagnostics.showLogs();
  expect(showLogs).toHaveBeenCalledTimes(10);
  clock.advance(10_000);
  diagnostics.showLogs();
  expect(showLogs).toHaveBeenCalledTimes(11);
});
