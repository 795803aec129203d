import type { UnreachedPerson } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import { callTexts } from '../../../src/texts/call.ts';
import { listed } from '../listed.ts';

const order = ['offline', 'busy', 'dnd', 'too-often'] as const satisfies readonly UnreachedPerson['why'][];

/** Who could not be rung, each reason once: "Bo and Cy are offline. Di is in another call." */
export function unreachedText(people: readonly UnreachedPerson[], nameOf: (user: UserId) => string): string {
  return order
    .flatMap((why) => {
      const names = people.filter((one) => one.why === why).map(({ user }) => nameOf(user));
      if (names.length === 0) return [];
      return [callTexts.unreached[why](listed(names), names.length === 1)];
    })
    .join(' ');
}
