import type { UserId } from '../../src/protocol/ids.ts';
import { sentence } from '../../src/base/sentence.ts';

/** To whom something goes that goes to everybody in the call who can take it. */
export function directlyTo(takers: readonly UserId[], nameOf: (user: UserId) => string): string {
  const [first, ...others] = takers;
  return first && others.length === 0
    ? sentence`Directly to ${nameOf(first)}`
    : `Directly to the ${takers.length} people in this call`;
}
