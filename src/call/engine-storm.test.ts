import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCallEngine } from './create-call-engine.ts';
import { leftovers, settle } from './fakes/fake-house.ts';
import { createStorm, happenings, type Happening } from './fakes/storm.ts';

type Storm = ReturnType<typeof createStorm>;

/** People come more often than they go, and words get about; otherwise most storms would blow over an empty house. */
const often = ['talk', 'talk', 'talk', 'talk', 'talk', 'start', 'accept', 'accept', 'join', 'join'] as const;

const happening: fc.Arbitrary<Happening> = fc.tuple(
  fc.constantFrom(...happenings, ...often, ...often),
  fc.nat(7),
  fc.nat(30),
);

/** Who is in which call by the service's word, and who meets whom there. */
const expected = ({ service, seats }: Storm) =>
  seats.map(({ device, name }) => {
    const call = [...service.calls.values()].find(
      ({ state, participants }) =>
        state.phase === 'active' && participants.some((participant) => participant.device === device),
    );
    if (!call) return 'in none';
    const others = new Set(call.participants.map(({ user }) => user).filter((user) => user !== name));
    return [call.call, ...[...others].toSorted().map((user) => `${user} connected`)].join(', ');
  });

const seen = ({ seats }: Storm) =>
  seats.map(({ person }) => {
    const view = person.engine.view.getState();
    if (view.phase !== 'live') return 'in none';
    if (view.sinceMs === null) return 'at the door';
    const peers = view.peers.map(({ user, connection }) => `${user} ${connection}`);
    return [view.call, ...peers.toSorted()].join(', ');
  });

/** Connections there should be: one at each end of each pair of visits of different people. */
const ends = ({ service }: Storm): number =>
  [...service.calls.values()]
    .filter(({ state }) => state.phase === 'active')
    .flatMap(({ participants }) => participants.flatMap((a) => participants.filter((b) => b.user !== a.user)))
    .length;

const ringingFor = ({ seats }: Storm): number =>
  seats.filter(({ person }) => person.engine.view.getState().phase === 'calling').length;

/** What is not as it should be, once everything has come to rest and once everybody has gone. */
async function damage(
  names: readonly string[],
  isGathered: boolean,
  happened: readonly Happening[],
): Promise<unknown> {
  const storm = createStorm(createCallEngine, names);
  if (isGathered) await storm.gather();
  for (const one of happened) await storm.happen(one);
  await storm.rest();
  const meets = seen(storm);
  const open = storm.network.openPeers().length - ringingFor(storm);
  const should = { meets: expected(storm), open: ends(storm) };
  for (const { person } of storm.seats) {
    person.engine.decline();
    person.engine.leave();
    await settle();
  }
  const left = leftovers(storm, ...storm.seats.map(({ person }) => person));
  return isDeepStrictEqual({ meets, open }, should) && left.length === 0
    ? null
    : { is: { meets, open }, should, left };
}

describe('whatever happens', () => {
  it.each([
    ['two', ['ada', 'bo']],
    ['two, one on two devices', ['ada', 'bo', 'bo']],
    ['three', ['ada', 'bo', 'cy']],
    ['four, two of them on two devices', ['ada', 'ada', 'bo', 'bo', 'cy', 'di']],
    ['six', ['ada', 'bo', 'cy', 'di', 'eve', 'fay']],
  ])(
    'everybody in a call meets everybody else once, and nothing is left of it: %s',
    async (_, names) => {
      const storms = fc.array(happening, { minLength: 10, maxLength: 60 });
      await fc.assert(
        fc.asyncProperty(fc.boolean(), storms, async (isGathered, happened) => {
          expect(await damage(names, isGathered, happened)).toBeNull();
        }),
        { numRuns: 100 },
      );
      expect.hasAssertions();
    },
    120_000,
  );
});
