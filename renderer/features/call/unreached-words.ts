import { sentence } from '../../../src/base/sentence.ts';
import type { UnreachedPerson } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import { listed } from '../listed.ts';

const reasons = {
  offline: { one: 'is offline', several: 'are offline' },
  busy: { one: 'is in another call', several: 'are in other calls' },
  'too-often': {
    one: 'was not rung: you rang often just now. Try again in a few seconds',
    several: 'were not rung: you rang often just now. Try again in a few seconds',
  },
  dnd: { one: 'does not want to be disturbed', several: 'do not want to be disturbed' },
} as const satisfies Record<UnreachedPerson['why'], { one: string; several: string }>;
const order = ['offline', 'busy', 'dnd', 'too-often'] as const satisfies readonly UnreachedPerson['why'][];

/** Who could not be rung, each reason once: "Bo and Cy are offline. Di is in another call." */
export function unreachedText(people: readonly UnreachedPerson[], nameOf: (user: UserId) => string): string {
  return order
    .flatMap((why) => {
      const names = people.filter((one) => one.why === why).map(({ user }) => nameOf(user));
      if (names.length === 0) return [];
      return [sentence`${listed(names)} ${names.length === 1 ? reasons[why].one : reasons[why].several}.`];
    })
    .join(' ');
}
