import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { noStatus } from '../tray/app-status.ts';
import { createLeaveCall } from './leave-call.ts';

const call = {
  with: 'Ada',
  phase: 'active',
  microphone: true,
  camera: true,
  sharing: false,
  pictures: true,
} as const;

function setUp(now: AppStatus['call']) {
  const status = createSubject<AppStatus>({ ...noStatus, call: now });
  const tell = vi.fn<(...args: unknown[]) => void>();
  const clock = createManualClock();
  const left = vi.fn<() => void>();
  const leaving = createLeaveCall({ status, tell, clock })().then(left);
  return { status, tell, clock, left, leaving };
}

describe('putting down the call before quitting', () => {
  it('waits until the page has done it', async () => {
    const { status, tell, clock, left, leaving } = setUp(call);
    expect(tell.mock.calls).toEqual([[{ command: 'leave-call' }]]);
    status.set({ ...noStatus, call: { ...call, microphone: false } });
    await Promise.resolve();
    expect(left).not.toHaveBeenCalled();
    status.set(noStatus);
    await leaving;
    expect(clock.pending()).toBe(0);
  });

  it('does not wait for a page that hangs', async () => {
    const { clock, left, leaving } = setUp(call);
    clock.advance(1_000);
    await leaving;
    expect(left).toHaveBeenCalledOnce();
  });

  it('has nothing to do without a call', async () => {
    const { tell, leaving } = setUp(null);
    await leaving;
    expect(tell).not.toHaveBeenCalled();
  });
});
