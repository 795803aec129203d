import type { Saving } from '../saving.ts';

/** Of what is saved now; empty where the person thought better of it. */
export function idOf(begun: Awaited<ReturnType<Saving['begin']>>): string {
  if (begun !== null && typeof begun !== 'string') throw new Error(begun.later);
  return begun ?? '';
}
