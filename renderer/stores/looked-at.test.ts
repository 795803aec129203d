import { describe, expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { ada, bo } from '../platform/fakes/sample.ts';
import { createLookedAt } from './looked-at.ts';

function setUp() {
  const isSeen = createSubject(true);
  const lookedAt = createLookedAt({ scope: createScope(), isSeen });
  let changes = 0;
  lookedAt.state.subscribe(() => (changes += 1));
  return {
    isSeen,
    lookedAt,
    changes: () => changes,
    seen: () => Object.fromEntries(lookedAt.state.getState()),
  };
}
const [tile, strip, share] = [{}, {}, {}];

describe('what is looked at', () => {
  it('is told by person and picture, the larger of two', () => {
    const t = setUp();
    t.lookedAt.report(tile, ada.user, 'camera', { width: 640, height: 352 });
    t.lookedAt.report(strip, ada.user, 'camera', { width: 160, height: 96 });
    t.lookedAt.report(share, bo.user, 'screen', { width: 1_280, height: 720 });
    expect(t.seen()).toEqual({
      [ada.user]: { camera: { width: 640, height: 352 }, screen: null },
      [bo.user]: { camera: null, screen: { width: 1_280, height: 720 } },
    });
    t.lookedAt.report(tile, ada.user, 'camera', null);
    t.lookedAt.report(share, bo.user, 'screen', null);
    expect(t.seen()).toEqual({ [ada.user]: { camera: { width: 160, height: 96 }, screen: null } });
  });

  it('changes in steps', () => {
    const t = setUp();
    t.lookedAt.report(tile, ada.user, 'camera', { width: 641, height: 361 });
    t.lookedAt.report(tile, ada.user, 'camera', { width: 650, height: 366 });
    expect([t.changes(), t.seen()]).toEqual([
      1,
      { [ada.user]: { camera: { width: 656, height: 368 }, screen: null } },
    ]);
  });

  it('goes on in the mini window while the page is hidden', () => {
    const t = setUp();
    t.lookedAt.report(tile, ada.user, 'camera', { width: 640, height: 352 });
    t.isSeen.set(false);
    t.lookedAt.report(strip, bo.user, 'camera', { width: 320, height: 224 }, 'beside');
    expect(Object.keys(t.seen())).toEqual([bo.user]);
  });

  it('is nothing in a hidden page, and again what it was', () => {
    const t = setUp();
    t.lookedAt.report(tile, ada.user, 'camera', { width: 640, height: 352 });
    t.isSeen.set(false);
    expect(t.seen()).toEqual({});
    t.isSeen.set(true);
    expect(t.seen()).toHaveProperty(ada.user);
  });
});
