import { describe, expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { noStatus } from '../tray/app-status.ts';
import { stepAside } from './step-aside.ts';

const inCall: NonNullable<AppStatus['call']> = {
  ...{ with: 'Ada', phase: 'active', microphone: true, camera: true, sharing: true, pictures: true },
};
const display = (id: number, x: number) => {
  const bounds = { x, y: 0, width: 1920, height: 1080 };
  return { id, bounds, workArea: bounds };
};

interface Changes {
  readonly displays?: ReturnType<typeof display>[];
  readonly shared?: string | null;
  readonly hasMini?: boolean;
  readonly isShown?: boolean;
}

function setUp({ displays = [display(11, 0)], shared = '11', hasMini = true, isShown = true }: Changes = {}) {
  const status = createSubject<AppStatus>(noStatus);
  const shown = createSubject(isShown);
  const done: string[] = [];
  const put = (what: string, isThere: boolean) => (): void => {
    done.push(what);
    shown.set(isThere);
  };
  stepAside({
    status,
    hasMini: () => hasMini,
    sharedDisplay: () => shared,
    displays: () => displays,
    inFront: () => ({
      isShown: shown,
      place: () => ({ bounds: { x: 1900, y: 40, width: 800, height: 600 }, isMaximized: false }),
      minimize: put('aside', false),
      restore: put('back', true),
    }),
  });
  const shares = (sharesScreen: boolean): void =>
    status.set({ ...noStatus, call: { ...inCall, sharesScreen } });
  return { status, shown, done, shares };
}

describe('the main window while its screen is shared', () => {
  it('gives way to the call in small, and comes back after it', () => {
    const { shares, status, done } = setUp();
    shares(false);
    shares(true);
    expect(done).toEqual(['aside']);
    status.set(noStatus);
    expect(done).toEqual(['aside', 'back']);
    shares(true);
    expect(done).toEqual(['aside', 'back', 'aside']);
  });

  it('that the person has brought back is left alone', () => {
    const { shares, shown, done } = setUp();
    shares(true);
    shown.set(true);
    shown.set(false);
    shares(false);
    expect(done).toEqual(['aside']);
  });

  it('that was on no desktop before is on none after', () => {
    const { shares, done } = setUp({ isShown: false });
    shares(true);
    shares(false);
    expect(done).toEqual([]);
  });

  const two = [display(11, 0), display(22, 1920)];
  it.each([
    ['stays on another display', { displays: two, shared: '11' }, []],
    ['goes from the shared one of two', { displays: two, shared: '22' }, ['aside']],
    ['stays where nobody tells which of two is shared', { displays: two, shared: null }, []],
    ['goes from the only one, whatever it is called', { shared: '' }, ['aside']],
    ['stays where no small one would take its place', { hasMini: false }, []],
  ])('%s', (_what, changes, expected) => {
    const { shares, done } = setUp(changes);
    shares(true);
    expect(done).toEqual(expected);
  });
});
