import type { VisitId } from '../../protocol/ids.ts';
import type { SignalBody } from '../../protocol/signal.ts';

interface EarlySignal {
  readonly attempt: number;
  readonly body: SignalBody;
}

/** An honest browser says a few dozen things before its visit is known here. */
const maxKept = 200;

/** What a visit says before the news of its coming is here. */
export function createEarlySignals() {
  let kept: { readonly from: VisitId; readonly signal: EarlySignal }[] = [];
  return {
    keep(from: VisitId, signal: EarlySignal): void {
      kept = [...kept, { from, signal }].slice(-maxKept);
    },
    take(from: VisitId): readonly EarlySignal[] {
      const taken = kept.filter((entry) => entry.from === from);
      if (taken.length > 0) kept = kept.filter((entry) => entry.from !== from);
      return taken.map(({ signal }) => signal);
    },
  };
}
