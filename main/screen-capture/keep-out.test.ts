import { describe, expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { noStatus } from '../tray/app-status.ts';
import { createKeepOut } from './keep-out.ts';

class FakeWindow {
  readonly said: boolean[] = [];
  close = (): void => {};
  setContentProtection(isProtected: boolean): void {
    this.said.push(isProtected);
  }
  on(_event: 'closed', listener: () => void): void {
    this.close = listener;
  }
}

const inCall = {
  with: 'Ada',
  phase: 'active',
  microphone: true,
  camera: true,
  sharing: true,
  pictures: true,
} as const;

function setUp() {
  const status = createSubject<AppStatus>(noStatus);
  const keepOut = createKeepOut(status);
  const shares = (sharesScreen: boolean): void =>
    status.set({ ...noStatus, call: { ...inCall, sharesScreen } });
  return { status, shares, window: keepOut.guard(new FakeWindow()), keepOut };
}

describe('own windows', () => {
  it('are kept out of a shared screen while it is shared, and told once', () => {
    const t = setUp();
    t.shares(false);
    t.shares(true);
    t.status.set({ ...t.status.getState(), unread: 3 });
    expect(t.window.said).toEqual([true]);
    t.status.set(noStatus);
    expect(t.window.said).toEqual([true, false]);
  });

  it('that open meanwhile are kept out too, and those that are gone are left alone', () => {
    const t = setUp();
    t.shares(true);
    expect(t.keepOut.guard(new FakeWindow()).said).toEqual([true]);
    t.window.close();
    t.shares(false);
    expect(t.window.said).toEqual([true]);
  });
});
