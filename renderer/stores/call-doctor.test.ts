import { describe, expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { CallDoctor } from '../../src/call/doctor/call-doctor.ts';
import type { PairView } from '../../src/call/doctor/pair-doctor.ts';
import { reportOf } from '../../src/call/fakes/health-samples.ts';
import type { CallView } from '../../src/call/view.ts';
import { live, nothingOn, withAda } from '../platform/fakes/fake-call.ts';
import { followCall, saveReport, tellBusy } from './call-doctor.ts';

function createRecordedDoctor() {
  const told = { began: 0, isReachable: (_voice: string): boolean => true };
  const doctor: CallDoctor = {
    watching: (open) => open,
    pairs: createSubject([]),
    useReach: (reach) => void (told.isReachable = reach),
    networkChanged() {},
    callBegan: () => void (told.began += 1),
    report: () => ({
      format: 'parley-call-report',
      formatVersion: 1,
      parley: '1',
      lastedSeconds: 1,
      connections: [],
    }),
  };
  return { doctor, told };
}

describe('the doctor and the call', () => {
  it('lets go of what was before when a call begins, once', () => {
    const { doctor, told } = createRecordedDoctor();
    const view = createSubject<CallView>({ phase: 'idle' });
    followCall(doctor, { view }, createScope());
    view.set({ phase: 'calling', ...withAda, alerting: false, local: nothingOn });
    view.set(live(null));
    view.set(live(5));
    expect(told.began).toBe(1);
  });

  it('knows whether the service reaches the other, also while nothing comes from them', () => {
    const { doctor, told } = createRecordedDoctor();
    const view = createSubject<CallView>({ phase: 'idle' });
    followCall(doctor, { view }, createScope());
    expect(told.isReachable('voice')).toBe(true);
    const at = (audioTrack: string | null, reachable: boolean): CallView => {
      const now = live(5);
      if (now.phase !== 'live') return now;
      return { ...now, peers: now.peers.map((peer) => ({ ...peer, audioTrack, reachable })) };
    };
    view.set(at(null, false));
    expect(told.isReachable('voice')).toBe(false);
    view.set(at('voice', false));
    expect(told.isReachable('voice')).toBe(false);
    view.set(at('of another connection', false));
    expect(told.isReachable('voice')).toBe(true);
    view.set(at('voice', true));
    expect(told.isReachable('voice')).toBe(true);
  });
});

describe('a computer without time', () => {
  const pairWith = (isBusy: boolean | null): PairView => ({
    ...{ voices: [], connection: 'connected', safety: { state: 'making' }, theirs: null, verdicts: [] },
    ...{ path: null, hasTheirs: false, timeline: [], moments: [] },
    mine: reportOf({ isBusy }),
  });

  it('is told of as long as any connection shows it', () => {
    const pairs = createSubject<readonly PairView[]>([]);
    const busy = createSubject(false);
    tellBusy({ pairs }, busy, createScope());
    pairs.set([pairWith(false), pairWith(true)]);
    expect(busy.getState()).toBe(true);
    pairs.set([pairWith(false), pairWith(null)]);
    expect(busy.getState()).toBe(false);
    pairs.set([pairWith(true)]);
    pairs.set([]);
    expect(busy.getState()).toBe(false);
  });
});

describe('the report of a call', () => {
  const target = (more: Partial<Awaited<ReturnType<Parameters<typeof saveReport>[1]['saveAs']>>> = {}) => {
    const done: string[] = [];
    return {
      done,
      saving: {
        async write(bytes: Uint8Array) {
          done.push(new TextDecoder().decode(bytes));
        },
        async sync() {},
        async finish() {
          done.push('finished');
        },
        async cancel() {
          done.push('cancelled');
        },
        show: null,
        id: null,
        ...more,
      },
    };
  };

  it('is written where the person wants it', async () => {
    const { saving, done } = target();
    const asked: string[] = [];
    const saved = saveReport(createRecordedDoctor().doctor, {
      async saveAs(name) {
        asked.push(name);
        return saving;
      },
    });
    expect(await saved).toBe('saved');
    expect(asked).toEqual(['parley-call-report.json']);
    expect(JSON.parse(done[0] ?? '')).toMatchObject({ format: 'parley-call-report' });
    expect(done[1]).toBe('finished');
  });

  it('is not written where they thought better of it', async () => {
    const saved = saveReport(createRecordedDoctor().doctor, { saveAs: async () => null });
    expect(await saved).toBe('cancelled');
  });

  it('leaves nothing behind where the disk is full', async () => {
    const { saving, done } = target({ write: () => Promise.reject(new Error('full')) });
    const saved = saveReport(createRecordedDoctor().doctor, { saveAs: async () => saving });
    expect(await saved).toBe('failed');
    expect(done).toEqual(['cancelled']);
  });
});
