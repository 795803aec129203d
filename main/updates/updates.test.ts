import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { Release, UpdateChoice, WhyNoUpdates } from '../../src/bridge/updates.ts';
import { noStatus } from '../tray/app-status.ts';
import { createUpdates, firstLookMs, lookEveryMs, type UpdateEngine } from './updates.ts';

const release: Release = { version: '1.1.0', notes: 'News' };
const inCall: AppStatus = {
  ...noStatus,
  call: { with: 'Ben', phase: 'active', microphone: true, camera: false, sharing: false, pictures: false },
};
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

interface Given {
  readonly impossible?: WhyNoUpdates;
  readonly updates?: UpdateChoice;
  readonly isCompanys?: boolean;
  readonly refused?: string;
  readonly offered?: Release | null;
}

function setUp({
  impossible,
  updates = 'stable',
  isCompanys = false,
  refused,
  offered = release,
}: Given = {}) {
  const clock = createManualClock();
  const choice = createSubject<{ updates: UpdateChoice }>({ updates });
  const status = createSubject<AppStatus>(noStatus);
  const log: string[] = [];
  let loads = 0;
  let finish: (error?: Error) => void = () => {};
  let prepared: Promise<() => void> = Promise.resolve(() => log.push('replaced'));
  const engine: UpdateEngine = {
    async look(channel) {
      log.push(`look ${channel}`);
      return offered;
    },
    download: (percent, signal) =>
      new Promise((resolve, reject) => {
        log.push('download');
        percent(50);
        signal.addEventListener('abort', () => log.push('stopped'));
        finish = (error) => (error ? reject(error) : resolve());
      }),
    prepare: () => prepared,
  };
  const all = createUpdates({
    impossible: impossible ?? null,
    choice,
    isCompanys,
    status,
    loadEngine: async () => {
      loads += 1;
      return engine;
    },
    refused: refused ?? null,
    started: () => log.push('started'),
    quitInto(last) {
      log.push('quit');
      last();
    },
    tellReady: (version) => log.push(`${version} is ready`),
    clock,
    log: silentLog,
  });
  return {
    all,
    clock,
    choice,
    status,
    log,
    loads: () => loads,
    finish: async (error?: Error) => {
      finish(error);
      await turns();
    },
    prepare: (next: Promise<() => void>) => void (prepared = next),
    now: () => all.state.getState(),
  };
}

describe('updates', () => {
  it('look by themselves when the window is long there, and again; nothing is loaded before', async () => {
    const { clock, log, loads } = setUp({ offered: null });
    clock.advance(firstLookMs - 1);
    await turns();
    expect([loads(), log]).toEqual([0, []]);
    clock.advance(1);
    await turns();
    clock.advance(lookEveryMs);
    await turns();
    expect([loads(), log]).toEqual([1, ['look stable', 'look stable']]);
  });

  it('are fetched when found, told when ready, and put in place when the person says so', async () => {
    const { all, log, finish, now } = setUp();
    all.look();
    await turns();
    expect(now()).toEqual({ state: 'downloading', ...release, percent: 50 });
    await all.restart();
    await finish();
    expect(now()).toEqual({ state: 'ready', ...release });
    await all.restart();
    expect(log).toEqual(['look stable', 'download', '1.1.0 is ready', 'quit', 'replaced']);
  });

  it('stop for a call, and nothing that was stopped counts', async () => {
    const { all, status, log, finish, now } = setUp();
    all.look();
    await turns();
    status.set(inCall);
    await finish();
    expect(now()).toEqual({ state: 'found', ...release });
    status.set({ ...inCall, unread: 1 });
    status.set(noStatus);
    await turns();
    await finish();
    expect(log).toEqual(['look stable', 'download', 'stopped', 'download', '1.1.0 is ready']);
  });

  it('are not put in place during a call, nor when one comes while they are prepared', async () => {
    const { all, status, log, finish, prepare, now } = setUp();
    all.look();
    await turns();
    await finish();
    status.set(inCall);
    await all.restart();
    status.set(noStatus);
    prepare(
      Promise.resolve().then(() => {
        status.set(inCall);
        return () => log.push('replaced');
      }),
    );
    await all.restart();
    expect(log).not.toContain('quit');
    expect(now().state).toBe('ready');
  });

  it('say why they failed, to fetch or to be put in place, and are tried again', async () => {
    const { all, finish, prepare, now } = setUp();
    all.look();
    await turns();
    await finish(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    expect(now()).toEqual({ state: 'failed', why: 'disk-full', version: '1.1.0' });
    all.look();
    await turns();
    await finish();
    prepare(Promise.reject(Object.assign(new Error('read only'), { code: 'EROFS' })));
    await all.restart();
    expect(now()).toEqual({ state: 'failed', why: 'not-writable', version: '1.1.0' });
  });

  it('do not take again what did not start here', async () => {
    const { all, log, now } = setUp({ refused: '1.1.0' });
    const failed = { state: 'failed', why: 'did-not-start', version: '1.1.0' };
    expect(now()).toEqual(failed);
    all.look();
    await turns();
    expect([now(), log]).toEqual([failed, ['look stable']]);
  });

  it('follow what is chosen: off, on, early ones', async () => {
    const { choice, log, now } = setUp({ updates: 'off', offered: null });
    expect(now()).toEqual({ state: 'off', why: 'chosen' });
    choice.set({ updates: 'beta' });
    await turns();
    choice.set({ updates: 'stable' });
    await turns();
    choice.set({ updates: 'off' });
    expect([now().state, log]).toEqual(['off', ['look beta', 'look stable']]);
  });

  it('are off where a company says so, and where there can be none whatever anybody says', async () => {
    expect(setUp({ updates: 'off', isCompanys: true }).now()).toEqual({ state: 'off', why: 'company' });
    const { all, choice, clock, log, now } = setUp({ impossible: 'package-manager' });
    choice.set({ updates: 'beta' });
    all.look();
    clock.advance(firstLookMs);
    await turns();
    expect([now(), log]).toEqual([{ state: 'off', why: 'package-manager' }, []]);
  });

  it('know by a page that opens that this release starts', () => {
    const { all, log } = setUp();
    expect(all.opened()).toEqual({ state: 'none', lookedMs: null });
    expect(log).toEqual(['started']);
  });

  it('end with the app', async () => {
    const { all, clock, choice, log, finish } = setUp();
    all.look();
    await turns();
    all.end();
    await finish();
    choice.set({ updates: 'beta' });
    expect([clock.pending(), log]).toEqual([0, ['look stable', 'download', 'stopped']]);
  });
});
