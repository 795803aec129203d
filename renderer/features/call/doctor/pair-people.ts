import type { PairView } from '../../../../src/call/doctor/pair-doctor.ts';

/** One other person of the call; `voice` is the track on which theirs comes, null while nothing does. */
export interface CallPerson {
  readonly name: string;
  readonly voice: string | null;
}

interface Paired {
  readonly name: string;
  readonly pair: PairView;
}

/** The connection over which this voice comes, perhaps with others. */
export const pairOfVoice = (pairs: readonly PairView[], voice: string | null): PairView | undefined =>
  voice === null ? undefined : pairs.find(({ voices }) => voices.includes(voice));

/**
 * Who is at the other end of which connection. While a connection is cut no voice comes over it; then whoever is left belongs to the
 * connection that is left.
 */
export function pairPeople(people: readonly CallPerson[], pairs: readonly PairView[]): readonly Paired[] {
  const pairOf = ({ voice }: CallPerson): PairView | undefined => pairOfVoice(pairs, voice);
  const known = people.flatMap((person) => {
    const pair = pairOf(person);
    return pair ? [{ name: person.name, pair }] : [];
  });
  const [person, ...otherPeople] = people.filter((one) => !pairOf(one));
  const [pair, ...otherPairs] = pairs.filter((one) => !known.some((paired) => paired.pair === one));
  const isClear = otherPeople.length === 0 && otherPairs.length === 0;
  return person && pair && isClear ? [...known, { name: person.name, pair }] : known;
}
