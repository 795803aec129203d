import type { UserId } from '../../protocol/ids.ts';

/** How many transfers each person has under way. */
interface Transfers {
  /** Undefined when there are enough; otherwise to be called at the end. */
  begin(user: UserId): (() => void) | undefined;
}

export function createTransfers(most: number): Transfers {
  const running = new Map<UserId, number>();
  return {
    begin(user) {
      const count = running.get(user) ?? 0;
      if (count >= most) return undefined;
      running.set(user, count + 1);
      return () => {
        const left = (running.get(user) ?? 1) - 1;
        if (left === 0) running.delete(user);
        else running.set(user, left);
      };
    },
  };
}
