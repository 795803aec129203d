import type { Figure, Verdict } from './verdict.ts';

/** The computer's memory as its system says it; null where nothing tells. */
export type MemoryLook = { readonly freeMb: number; readonly totalMb: number } | null;

/**
 * Below this a system makes room by writing to the disk, and what a call needs next has to be fetched from there. It is where Chromium calls
 * memory critical on Windows (system_memory_pressure_evaluator_win.cc), and no share of the whole: what one more program takes is the same
 * on a large computer.
 */
const littleMb = 400;

export const isMemoryShort = (memory: MemoryLook): boolean => memory !== null && memory.freeMb < littleMb;

/**
 * Why this computer is busy, for who sits at it; the other side hears that it is, and not of what. Full memory alone is no verdict: it is
 * in nobody's way as long as the call gets its part.
 */
export function withMemory(verdicts: readonly Verdict[], memory: MemoryLook): readonly Verdict[] {
  if (memory === null || !isMemoryShort(memory)) return verdicts;
  const figure: Figure = { name: 'memory-mb', of: 'me', value: memory.freeMb, outOf: memory.totalMb };
  return verdicts.map((verdict) =>
    verdict.cause === 'computer' && verdict.whose !== 'them'
      ? { ...verdict, evidence: [...verdict.evidence, figure] }
      : verdict,
  );
}
