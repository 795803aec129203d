import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { noStatus } from '../tray/app-status.ts';
import { createLeaveCall } from './leave-call.ts';

const call = { with: 'Ada', phase: 'active', microphone: true, camera: true, sharing: false } as const;

function setUp(now: AppStatus['call']) {
  const status = createSubject<AppStatus>({ ...noStatus, call: now });
  const send = vi.fn<(...args: unknown[]) => void>();
  const clock = createManualClock();
  const left = vi.fn<() => void>();
  const leaving = createLeaveCall({ status, send, clock })().then(left);
  return { status, send, clock, left, leaving };
}

describe('putting down the call before quitting', () => {
  it('waits until the page has done it', async () => {
    const { status, send, clock, left, leaving } = setUp(call);
    expect(send.mock.calls).toEqual([['main', 'command', { command: 'leave-call' }]]);
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
    const { send, leaving } = setUp(null);
    await leaving;
    expect(send).not.toHaveBeenCalled();
  });
});
