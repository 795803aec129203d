import type { Cause, Verdict, Whose } from '../../../src/call/doctor/verdict.ts';

const ofTheWay: ReadonlySet<Cause> = new Set(['upload', 'download', 'network', 'path']);

/** Whose connection is so bad that a picture has a sign for it; null while none is. What comes and goes by the second is no reason. */
export function weakOf(verdicts: readonly Verdict[]): Whose | null {
  const found = verdicts.find(
    ({ cause, weight }) => ofTheWay.has(cause) && (weight === 'heavy' || weight === 'stopped'),
  );
  return found?.whose ?? null;
}
