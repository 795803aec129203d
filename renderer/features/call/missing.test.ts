import { expect, it } from 'vitest';
import { peer } from '../../platform/fakes/fake-call.ts';
import { ada, bo, membersOf, room, roomWith, self, user } from '../../platform/fakes/sample.ts';
import { missingIn } from './missing.ts';

const [cy, di, ed] = [user(4), user(5), user(6)];
const people = new Map(
  [
    ada,
    bo,
    { ...ada, user: cy, name: 'Cy', presence: 'offline' as const },
    { ...ada, user: di, name: 'Di' },
    { ...ada, user: ed, name: 'Ed', left: true },
  ].map((person) => [person.user, person]),
);
const garden = roomWith(0, {
  kind: 'group',
  name: 'Garden',
  members: membersOf(self, ada.user, bo.user, cy, di, ed),
});
const session = { people, rooms: new Map([[garden.room, garden]]), self };
const inRoom = { is: 'room', room: room(1) } as const;

it('who is missing are the members who are not in it nor rung, those who can come first', () => {
  const missing = missingIn(session, { place: inRoom, peers: [peer()], rung: [] });
  expect(missing.map(({ name }) => name)).toEqual(['Bo', 'Di', 'Cy']);
  const rung = [{ user: bo.user, alerting: true }];
  expect(missingIn(session, { place: inRoom, peers: [peer()], rung }).map(({ name }) => name)).toEqual([
    'Di',
    'Cy',
  ]);
});

it('of two nobody is', () => {
  const place = { is: 'person', user: ada.user } as const;
  expect(missingIn(session, { place, peers: [], rung: [] })).toEqual([]);
});
