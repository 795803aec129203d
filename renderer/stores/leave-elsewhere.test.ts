import { expect, it } from 'vitest';
import { withAda } from '../platform/fakes/fake-call.ts';
import { callId } from '../platform/fakes/sample.ts';
import { online } from './fakes/app-bench.ts';

const started = `start ${JSON.stringify(withAda.place)} voice`;

/** In a call at the club, and about to ring Ada here. */
function setUp() {
  const t = online();
  const alone = t.desktop.profiles.getState();
  const club = { id: 'club', name: 'Chess club', label: null, connection: 'online', unread: 0 } as const;
  const own = alone.all.map((sign) => ({ ...sign, call: 'in' as const }));
  t.desktop.profiles.set({ ...alone, all: [...own, { ...club, call: 'in' }], elsewhere: 'call' });
  const begun = (): string[] => t.orders.filter((order) => /^(start|join)/.test(order));
  return { ...t, begun, asked: () => t.model.leaveElsewhere.state.getState() };
}

it('a call asks first where this person is in one at another service, and begins when they leave it', () => {
  const t = setUp();
  t.model.startCall(withAda.place, 'voice');
  expect([t.asked(), t.begun()]).toEqual([{ way: 'call', service: 'Chess club' }, []]);
  t.model.leaveElsewhere.leave();
  expect([t.asked(), t.begun()]).toEqual([null, [started]]);
  t.model.leaveElsewhere.leave();
  expect(t.begun()).toHaveLength(1);
});

it('a call that goes on is joined only after the same question', () => {
  const t = setUp();
  t.model.joinCall(callId(1), 'video');
  expect([t.asked()?.way, t.begun()]).toEqual(['join', []]);
  t.model.leaveElsewhere.leave();
  expect(t.begun()).toEqual([`join ${callId(1)} video`]);
});

it('who stays begins nothing', () => {
  const t = setUp();
  t.model.startCall(withAda.place, 'voice');
  t.model.leaveElsewhere.stay();
  t.model.leaveElsewhere.leave();
  expect([t.asked(), t.begun()]).toEqual([null, []]);
});

it('the question goes with the other call, and no call begins by itself', () => {
  const t = setUp();
  t.model.startCall(withAda.place, 'voice');
  t.desktop.profiles.set({ ...t.desktop.profiles.getState(), elsewhere: 'sharing' });
  expect(t.asked()).not.toBeNull();
  t.desktop.profiles.set({ ...t.desktop.profiles.getState(), elsewhere: 'nothing' });
  expect([t.asked(), t.begun()]).toEqual([null, []]);
  t.model.startCall(withAda.place, 'voice');
  expect(t.begun()).toEqual([started]);
});
