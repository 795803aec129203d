import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createScope } from '../../src/base/scope.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import { createFakeImports } from '../platform/fakes/fake-imports.ts';
import { createImporting } from './importing.ts';

const done = { phase: 'done', rooms: 1, messages: 2, files: 0, known: 0, left: 0 } as const;
const archive = new File(['archive'], 'parley.zip');

function setUp() {
  const clock = createManualClock(1_000);
  const fake = createFakeClient();
  const imports = createFakeImports();
  const scope = createScope();
  let ids = 0;
  const importing = createImporting({
    ...{ client: fake.client, clock, scope },
    transfer: imports.transfer,
    newImportId: () => `${(ids += 1)}`,
  });
  fake.goOnline();
  const states: string[] = [];
  importing.state.subscribe(({ phase }) => states.push(phase));
  return { clock, fake, imports, scope, importing, states };
}
const settled = () => new Promise(setImmediate);

describe('an import', () => {
  it('is sent, checked, brought in, and says what came of it', async () => {
    const { importing, imports, states } = setUp();
    const lines = [{ phase: 'writing', done: 1, total: 2 } as const, done];
    imports.brought.push({ lines, answer: { ok: true } });
    importing.start(archive);
    await settled();
    expect(importing.state.getState()).toEqual(done);
    expect([...new Set(states)]).toEqual(['sending', 'checking', 'writing', 'done']);
    expect(imports.log).toEqual(['send 1', 'bring in 1']);
  });

  it('goes on under the same name when the line comes back, in the middle of sending or of the rest', async () => {
    const { importing, imports, fake } = setUp();
    imports.sends.push({ ok: false, code: 'away' });
    imports.brought.push({ lines: [], answer: { ok: false, code: 'away' } });
    imports.brought.push({ lines: [done], answer: { ok: true } });
    importing.start(archive);
    fake.goAway();
    await settled();
    expect(importing.state.getState()).toEqual({ phase: 'paused', done: 0, total: archive.size });
    fake.goOnline();
    fake.goAway();
    await settled();
    expect(importing.state.getState()).toEqual({ phase: 'waiting' });
    fake.goOnline();
    await settled();
    expect(importing.state.getState()).toEqual(done);
    expect(imports.log).toEqual(['send 1', 'send 1', 'bring in 1', 'bring in 1']);
  });

  it('that was cut without the line noticing is tried again after a moment', async () => {
    const { importing, imports, clock } = setUp();
    imports.sends.push({ ok: false, code: 'away' });
    imports.brought.push({ lines: [done], answer: { ok: true } });
    importing.start(archive);
    await settled();
    expect(importing.state.getState()).toMatchObject({ phase: 'paused' });
    clock.advance(1_000);
    await settled();
    expect(importing.state.getState()).toEqual(done);
  });

  it('that is begun without a line waits for it, and can be stopped', async () => {
    const { importing, imports, fake } = setUp();
    fake.goAway();
    importing.start(archive);
    await settled();
    expect(importing.state.getState()).toEqual({ phase: 'paused', done: 0, total: archive.size });
    importing.stop();
    fake.goOnline();
    await settled();
    expect([importing.state.getState(), imports.log]).toEqual([{ phase: 'idle' }, ['forget 1']]);
  });

  it('of an empty file is none', async () => {
    const { importing, imports } = setUp();
    importing.start(new File([], 'parley.zip'));
    await settled();
    expect(importing.state.getState()).toMatchObject({ phase: 'failed', failure: 'not-an-archive' });
    expect(imports.log).toEqual([]);
  });

  it('that is refused says why, and when to come again', async () => {
    const { importing, imports } = setUp();
    imports.brought.push({ lines: [{ phase: 'failed', problem: 'newer' }], answer: { ok: true } });
    importing.start(archive);
    await settled();
    expect(importing.state.getState()).toEqual({ phase: 'failed', failure: 'newer', againAtMs: null });
    imports.brought.push({ lines: [], answer: { ok: false, code: 'rate-limited', retryAfterMs: 500 } });
    importing.start(archive);
    await settled();
    expect(importing.state.getState()).toEqual({
      phase: 'failed',
      failure: 'rate-limited',
      againAtMs: 1_500,
    });
  });

  it('stops while it is sent, and the service forgets what it has of it', async () => {
    const { importing, imports } = setUp();
    const { promise, resolve } = Promise.withResolvers<{ ok: true }>();
    imports.sends.push(promise);
    importing.start(archive);
    importing.start(archive);
    await settled();
    importing.stop();
    resolve({ ok: true });
    await settled();
    expect(importing.state.getState()).toEqual({ phase: 'idle' });
    expect(imports.log).toEqual(['send 1', 'forget 1']);
  });
});
