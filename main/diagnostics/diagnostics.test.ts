import { describe, expect, it } from 'vitest';
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
});
