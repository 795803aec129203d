import type { Device, Person, Role } from '../../../../src/protocol/model.ts';

/** What removing a device would mean for this person. */
export type Farewell =
  /** Another of their devices goes. */
  | 'other'
  /** The one in front of them, with others left. */
  | 'this'
  /** The only one: who they are on the service goes with it. */
  | 'only'
  /** The only one of the only owner: nobody could manage the service any more. */
  | 'refused';

interface Around {
  readonly own: string | null;
  readonly count: number;
  readonly role: Role | null;
  /** Owners beside this person. */
  readonly otherOwners: number;
}

export const ownersAmong = (people: readonly Pick<Person, 'role' | 'left'>[]): number =>
  people.filter(({ role, left }) => role === 'owner' && !left).length;

export function farewellOf(
  { device }: Pick<Device, 'device'>,
  { own, count, role, otherOwners }: Around,
): Farewell {
  if (count > 1) return device === own ? 'this' : 'other';
  return role === 'owner' && otherOwners === 0 ? 'refused' : 'only';
}
