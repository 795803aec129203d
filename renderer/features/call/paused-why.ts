import { unreachable } from '../../../src/base/result.ts';
import type { Verdict } from '../../../src/call/doctor/verdict.ts';
import type { DataUse } from '../../../src/call/quality/call-quality.ts';

/** Why somebody's picture stands still; `unknown` where nothing tells. */
export type PausedWhy =
  'my-limit' | 'my-line' | 'their-line' | 'the-way' | 'their-computer' | 'their-camera' | 'unknown';

const lines = { me: 'my-line', them: 'their-line', both: 'the-way', between: 'the-way' } as const;

/** Only what stands between their camera and this screen: a slow upload here takes nothing from what comes. */
function whyOf({ cause, whose }: Verdict): PausedWhy | null {
  switch (cause) {
    case 'upload':
      return whose === 'me' ? null : lines[whose];
    case 'download':
      return whose === 'them' ? null : lines[whose];
    case 'network':
      return lines[whose];
    case 'path':
      return 'the-way';
    case 'computer':
      return whose === 'me' ? null : 'their-computer';
    case 'camera':
      return whose === 'me' ? null : 'their-camera';
    case 'microphone':
    case 'service':
    case 'well':
      return null;
    default:
      return unreachable(cause);
  }
}

/** `verdicts`: the worst first. */
export function pausedWhy(verdicts: readonly Verdict[], takes: DataUse['takes']): PausedWhy {
  if (takes === 'pictures') return 'my-limit';
  return verdicts.map(whyOf).find((why) => why !== null) ?? 'unknown';
}
