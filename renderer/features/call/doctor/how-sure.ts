import { unreachable } from '../../../../src/base/result.ts';
import type { Verdict } from '../../../../src/call/doctor/verdict.ts';

/** What is known of how sure it is. */
export function howSure({ confidence }: Verdict, hasTheirs: boolean): 'oneSide' | 'bothSides' | 'bothUnsure' {
  if (!hasTheirs) return 'oneSide';
  switch (confidence) {
    case 'certain':
    case 'likely':
      return 'bothSides';
    case 'possible':
      return 'bothUnsure';
    default:
      return unreachable(confidence);
  }
}
