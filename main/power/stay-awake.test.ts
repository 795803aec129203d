import { expect, it, vi } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { noStatus } from '../tray/app-status.ts';
import { stayAwakeInCalls } from './stay-awake.ts';

const inPhase = (phase: 'outgoing' | 'ringing' | 'active'): AppStatus => ({
  ...noStatus,
  call: { with: 'Ada', phase, microphone: true, camera: false, sharing: false },
});

it('keeps the display on only while a call is active', () => {
  const status = createSubject(noStatus);
  const blocker = { start: vi.fn<() => number>(() => 7), stop: vi.fn<(id: number) => boolean>() };
  const end = stayAwakeInCalls(status, blocker);
  status.set(inPhase('outgoing'));
  expect(blocker.start).not.toHaveBeenCalled();
  status.set(inPhase('active'));
  status.set({ ...inPhase('active'), unread: 2 });
  expect(blocker.start).toHaveBeenCalledOnce();
  status.set(noStatus);
  status.set({ ...noStatus });
  expect(blocker.stop).toHaveBeenCalledExactlyOnceWith(7);
  status.set(inPhase('active'));
  end();
  expect(blocker.stop).toHaveBeenCalledTimes(2);
  status.set(inPhase('active'));
  expect(blocker.start).toHaveBeenCalledTimes(2);
});
