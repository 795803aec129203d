import { expect, it } from 'vitest';
import { nothingOn, peer } from '../../platform/fakes/fake-call.ts';
import { ada, bo, self, user } from '../../platform/fakes/sample.ts';
import { inHandOrder } from './hand-order.ts';

const cy = user(4);
const peers = [peer(), peer({ user: bo.user, handAtMs: 9 }), peer({ user: cy, handAtMs: 3 })];

it.each([
  ['nobody of one’s own hand', null, [cy, bo.user, self, ada.user], [1, 2, null, null]],
  ['oneself between two', 5, [cy, self, bo.user, ada.user], [1, 2, 3, null]],
] as const)('hands first, in their order: %s', (_name, ownHandAtMs, users, hands) => {
  const people = inHandOrder({ peers, local: nothingOn, ownHandAtMs }, self);
  expect(people.map((person) => person.user)).toEqual(users);
  expect(people.map(({ hand }) => hand)).toEqual(hands);
});

it('says who is muted, oneself too', () => {
  const microphone = { state: 'on', track: 'mine' } as const;
  const muted = peer({ media: { microphone: false, camera: false, screen: null, strained: false } });
  const of = (local: typeof nothingOn) =>
    inHandOrder({ peers: [muted, peer()], local, ownHandAtMs: null }, self).map(({ isMuted }) => isMuted);
  expect(of({ ...nothingOn, microphone })).toEqual([false, true, false]);
  expect(of(nothingOn)).toEqual([true, true, false]);
});
