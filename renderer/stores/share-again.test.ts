import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createScope } from '../../src/base/scope.ts';
import type { ShareChoice } from '../../src/call/engine-face.ts';
import type { ShareView } from '../../src/call/view.ts';
import { createFakeCall, live, nothingOn, over, sharing, withAda } from '../platform/fakes/fake-call.ts';
import { callId } from '../platform/fakes/sample.ts';
import type { KeptShare } from '../platform/page/kept-share.ts';
import { createShareAgain } from './share-again.ts';

const notes: ShareChoice = { id: 'window:1', surface: 'window', name: 'Notes', audio: false };
const anything: ShareChoice = { id: '', surface: 'screen', name: '', audio: false };
const { call } = withAda;
const on = (choice: ShareChoice): ShareView => sharing(choice);

function setUp(left: KeptShare = null) {
  const fake = createFakeCall();
  const clock = createManualClock();
  const scope = createScope();
  let kept = left;
  const again = createShareAgain({
    scope,
    clock,
    call: fake.call,
    kept: {
      load: () => left,
      save: async (share) => {
        kept = share;
        return true;
      },
    },
  });
  const sends = (share: ShareView): void => fake.view.set(live(5, { ...nothingOn, share }));
  const comeBack = (): void => {
    fake.view.set(live(null));
    expect(fake.orders).toEqual([]);
    fake.view.set(live(5));
    clock.advance(0);
  };
  return {
    ...fake,
    again,
    sends,
    comeBack,
    scope,
    offered: () => again.offered.getState(),
    kept: () => kept,
  };
}

describe('what is kept for the page after this one', () => {
  it('is the share while it lasts', () => {
    const t = setUp();
    t.sends(on(notes));
    expect(t.kept()).toEqual({ call, choice: notes });
    t.sends({ state: 'off' });
    expect(t.kept()).toBeNull();
    t.sends(on(notes));
    t.view.set(over('hung-up'));
    expect(t.kept()).toBeNull();
  });

  it('says whether it was held', () => {
    const t = setUp();
    t.sends(sharing({ ...notes, isPaused: true }));
    expect(t.kept()).toEqual({ call, choice: notes, isPaused: true });
    t.sends(on(notes));
    expect(t.kept()).toEqual({ call, choice: notes });
  });

  it('stays when the page goes', () => {
    const t = setUp();
    t.sends(on(notes));
    t.scope.end();
    t.sends({ state: 'off' });
    expect(t.kept()).toEqual({ call, choice: notes });
  });
});

describe('back in the call', () => {
  it('what was picked by name is shared again without a question', () => {
    const t = setUp({ call, choice: notes });
    t.comeBack();
    expect(t.orders).toEqual([`share ${JSON.stringify(notes)}`]);
    t.sends({ state: 'opening' });
    t.sends(on(notes));
    expect(t.offered()).toBeNull();
  });

  it('and where that is refused, it is offered', () => {
    const t = setUp({ call, choice: notes });
    t.comeBack();
    t.sends({ state: 'opening' });
    t.sends({ state: 'off' });
    expect(t.offered()).toEqual(notes);
    t.again.share();
    expect(t.orders).toHaveLength(2);
    expect(t.offered()).toBeNull();
  });

  it('what the browser picked is offered, and not begun', () => {
    const t = setUp({ call, choice: anything });
    t.comeBack();
    expect(t.orders).toEqual([]);
    expect(t.offered()).toEqual(anything);
    t.again.dismiss();
    expect(t.offered()).toBeNull();
    expect(t.kept()).toBeNull();
  });

  it('what was held when the page went is offered, and not shown to anybody before', () => {
    const t = setUp({ call, choice: notes, isPaused: true });
    t.comeBack();
    expect(t.orders).toEqual([]);
    expect(t.offered()).toEqual(notes);
  });

  it('is offered until something else is shared', () => {
    const t = setUp({ call, choice: anything });
    t.comeBack();
    t.sends(on(notes));
    expect(t.offered()).toBeNull();
    t.sends({ state: 'off' });
    expect(t.offered()).toBeNull();
  });

  it('of another call, or by voice, there is nothing to share', () => {
    const other = setUp({ call: callId(7), choice: notes });
    const byVoice = setUp({ call, choice: notes });
    other.view.set(live(5));
    byVoice.view.set(live(5, nothingOn, { ownKind: 'voice' }));
    for (const t of [other, byVoice]) expect([t.orders, t.offered(), t.kept()]).toEqual([[], null, null]);
  });

  it('is not offered when the call is over', () => {
    const t = setUp({ call, choice: anything });
    t.comeBack();
    t.view.set(over('lost'));
    expect([t.offered(), t.kept()]).toEqual([null, null]);
  });
});
