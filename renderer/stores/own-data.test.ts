import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../src/base/result.ts';
import type { Answers } from '../platform/fakes/fake-client.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import type { ExportTransfer } from '../platform/service/export-transfer.ts';
import { createFakeImports } from '../platform/fakes/fake-imports.ts';
import { createManualClock } from '../../src/base/clock.ts';
import { createScope } from '../../src/base/scope.ts';
import type { Role } from '../../src/protocol/model.ts';
import { createOwnData } from './create-own-data.ts';

const usage = { rooms: [], bytes: 5, quotaBytes: 10, fileBytes: 5 };
const whole = { databaseBytes: 1, fileBytes: 2, fileQuotaBytes: 3 };

interface Options {
  readonly transfer?: ExportTransfer;
  readonly answers?: Answers;
  readonly role?: Role;
}

function setUp({ transfer = async () => ({ ok: true, bytes: 7 }), answers = {}, role = 'member' }: Options) {
  const clock = createManualClock(Date.UTC(2026, 4, 14));
  const { desktop, saves, settings } = createFakeDesktop();
  const fake = createFakeClient({
    'file.usage': () => ok(usage),
    'service.storage': () => ok(whole),
    'self.delete': () => ok({}),
    ...answers,
  });
  fake.goOnline();
  const scope = createScope();
  const log: string[] = [];
  const model = createOwnData({
    ...{ client: fake.client, clock, scope, desktop, transfer },
    importTransfer: createFakeImports().transfer,
    newImportId: () => 'import',
    role: () => role,
    forget: () => log.push('forget'),
  });
  return { model, fake, saves, scope, settings, log };
}
const settled = () => new Promise(setImmediate);

describe('an export', () => {
  it('is saved under the day, and can be shown', async () => {
    const { model, saves } = setUp({
      async transfer(target, progress) {
        await target.write(new TextEncoder().encode('zip'));
        progress(3);
        await target.finish();
        return { ok: true, bytes: 3 };
      },
    });
    model.startExport();
    expect(model.exporting.getState()).toEqual({ phase: 'asking' });
    await settled();
    const state = model.exporting.getState();
    expect(state).toMatchObject({ phase: 'done', bytes: 3 });
    expect(saves.files.get('parley-2026-05-14.zip')).toBe('zip');
    if (state.phase === 'done') state.show?.();
    expect(saves.log).toEqual(['show parley-2026-05-14.zip']);
  });

  it('is nothing when no place is chosen', async () => {
    const { model, saves } = setUp({});
    saves.state.isRefused = true;
    model.startExport();
    await settled();
    expect(model.exporting.getState()).toEqual({ phase: 'idle' });
  });

  it('that fails leaves nothing, and says when it can be asked for again', async () => {
    const { model, saves } = setUp({
      transfer: async () => ({ ok: false, code: 'rate-limited', retryAfterMs: 60_000 }),
    });
    model.startExport();
    await settled();
    expect(model.exporting.getState()).toEqual({
      phase: 'failed',
      failure: 'rate-limited',
      againAtMs: Date.UTC(2026, 4, 14) + 60_000,
    });
    expect(saves.log).toEqual(['cancel parley-2026-05-14.zip']);
  });

  it('runs once at a time, and stops when it is told to or the page ends', async () => {
    let running = 0;
    const transfer: ExportTransfer = (_, __, signal) => {
      running += 1;
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve({ ok: false, code: 'stopped' })),
      );
    };
    const { model, scope } = setUp({ transfer });
    for (const stop of [() => model.stopExport(), () => scope.end()]) {
      model.startExport();
      await settled();
      model.startExport();
      await settled();
      stop();
      await settled();
      expect(model.exporting.getState()).toEqual({ phase: 'idle' });
    }
    expect(running).toBe(2);
  });
});

describe('the room that is taken', () => {
  it('is one’s own, and for who manages the service also all of it', async () => {
    expect(await setUp({}).model.storageUse()).toEqual({ own: usage, service: null });
    expect(await setUp({ role: 'owner' }).model.storageUse()).toEqual({ own: usage, service: whole });
    expect(await setUp({ answers: { 'file.usage': () => fail('internal') } }).model.storageUse()).toBeNull();
  });
});

describe('who deletes themselves', () => {
  it('is forgotten here too, once the service has done it', async () => {
    const { model, log, settings } = setUp({});
    model.deleteSelf();
    expect(model.deletion.getState()).toEqual({ phase: 'deleting' });
    expect(log).toEqual([]);
    await settled();
    expect(log).toEqual(['forget']);
    expect(settings.getState().profile).toBeNull();
    expect(model.deletion.getState()).toEqual({ phase: 'idle' });
  });

  it.each([
    ['not-allowed', { phase: 'last-owner' }],
    ['away', { phase: 'failed', failure: 'away' }],
  ] as const)('is still there when the service did not do it: %s', async (code, state) => {
    const { model, log, settings } = setUp({ answers: { 'self.delete': () => fail(code as never) } });
    model.deleteSelf();
    await settled();
    expect([log, model.deletion.getState()]).toEqual([[], state]);
    expect(settings.getState().profile).not.toBeNull();
  });
});
