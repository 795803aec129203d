import { describe, expect, it } from 'vitest';
import { createSubject } from '../../../src/base/observable.ts';
import { createScope } from '../../../src/base/scope.ts';
import type { Handover } from '../../../src/call/files/file-exchange.ts';
import { createFakeCall, live, over, peer } from '../../platform/fakes/fake-call.ts';
import { ada, bo } from '../../platform/fakes/sample.ts';
import { filmOffer } from '../fakes/film-offer.ts';
import { createFilmWatch } from './film-watch.ts';

function setUp() {
  const call = createFakeCall();
  const handovers = createSubject<readonly Handover[]>([]);
  let changes = 0;
  const watch = createFilmWatch();
  watch.follow({
    ...{ scope: createScope(), view: call.view, handovers },
    changed: () => void (changes += 1),
  });
  const peers = [peer({ audioTrack: 'of ada' }), peer({ user: bo.user, audioTrack: 'of bo' })];
  call.view.set(live(5, undefined, { peers }));
  return { call, handovers, watch, changes: () => changes };
}

describe('the connection to who films are shared with', () => {
  it('is held from the call on until all of them have come, or will not', () => {
    const t = setUp();
    t.watch.expect('in', ada.user, 'one');
    t.call.view.set(over('hung-up'));
    expect(['of ada', 'of bo', 'of nobody'].map(t.watch.holds)).toEqual([true, false, false]);
    const first = filmOffer({ at: 0, of: 2 });
    t.handovers.set([first({ is: 'done' })]);
    expect(t.watch.holds('of ada')).toBe(true);
    const second = filmOffer({ at: 1, of: 2 });
    t.handovers.set([first({ is: 'done' }), second({ is: 'moving' })]);
    expect([t.watch.holds('of ada'), t.changes()]).toEqual([true, 0]);
    t.handovers.set([first({ is: 'done' }), second({ is: 'failed', why: 'unsaved' })]);
    expect([t.watch.holds('of ada'), t.changes()]).toEqual([false, 1]);
  });

  it('is held for neither another recording nor the other direction, and not where none will come', () => {
    const t = setUp();
    t.watch.expect('out', ada.user, 'one');
    t.handovers.set([filmOffer({ at: 0, of: 1 })({ is: 'done' })]);
    expect(t.watch.holds('of ada')).toBe(true);
    t.watch.cancel('out', ada.user, 'one');
    t.watch.cancel('out', ada.user, 'one');
    expect([t.watch.holds('of ada'), t.changes()]).toEqual([false, 1]);
  });
});
