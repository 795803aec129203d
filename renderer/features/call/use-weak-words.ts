import type { PeerView } from '../../../src/call/view.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { pairOfVoice } from './doctor/pair-people.ts';
import { weakOf } from './weak-of.ts';
import { weakWords } from './words.ts';

/** That the connection with somebody is bad, and whose it is; null while it is not. Where there is none, the picture says so itself. */
export function useWeakWords({ audioTrack, connection }: PeerView, name: string): string | null {
  const { doctor } = useModel();
  const whose = useSelected(doctor.pairs, (pairs) =>
    connection === 'connected' ? weakOf(pairOfVoice(pairs, audioTrack)?.verdicts ?? []) : null,
  );
  return whose === null ? null : weakWords(whose, name);
}
