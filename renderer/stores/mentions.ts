import type { UserId } from '../../src/protocol/ids.ts';
import { limits } from '../../src/protocol/limits.ts';

export interface Named {
  readonly user: UserId;
  readonly name: string;
}

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);

/** Where `@name` stands by itself: not within a word, not as the beginning of a longer one. */
export function placesOf(text: string, name: string): number[] {
  const sign = `@${name}`;
  const places: number[] = [];
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + sign.length)) {
    if (!isWordSign(text[at - 1]) && !isWordSign(text[at + sign.length])) places.push(at);
  }
  return places;
}

/** Whom a text names: a person whose name begins another's is not meant where the longer name stands. */
export function mentionsIn(text: string, people: readonly Named[]): UserId[] {
  const taken = new Set<number>();
  const found: UserId[] = [];
  for (const { user, name } of people.toSorted((a, b) => b.name.length - a.name.length)) {
    const places = placesOf(text, name).filter((at) => !taken.has(at));
    // Two people of one name: nobody can say which is meant, so both are.
    const twins = people.filter((other) => other.name === name && other.user !== user);
    const isMeant = places.length > 0 || twins.some((twin) => found.includes(twin.user));
    if (!isMeant) continue;
    for (const at of places) taken.add(at);
    found.push(user);
  }
  return found.slice(0, limits.mentions);
}
