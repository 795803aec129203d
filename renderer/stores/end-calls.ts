import type { CallEngine } from '../../src/call/engine-face.ts';
import { isInCall } from './call-place.ts';

type Calls = Pick<CallEngine, 'view' | 'waiting' | 'leave' | 'decline' | 'declineWaiting'>;

/** Before a service is left: whoever talks or rings there hears it, and does not ring on until the time is over. */
export function endCalls({ view, waiting, leave, decline, declineWaiting }: Calls): void {
  const now = view.getState();
  if (waiting.getState()) declineWaiting();
  if (isInCall(now)) leave();
  else if (now.phase === 'incoming') decline();
}
