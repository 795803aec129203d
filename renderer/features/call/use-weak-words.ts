import { unreachable } from '../../../src/base/result.ts';
import type { Whose } from '../../../src/call/doctor/verdict.ts';
import type { PeerView } from '../../../src/call/view.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { pairOfVoice } from './doctor/pair-people.ts';
import { weakOf } from './weak-of.ts';

function weakWords(whose: Whose, name: string): string {
  const { weak } = callPicturesTexts;
  switch (whose) {
    case 'me':
      return weak.me;
    case 'them':
      return weak.them(name);
    case 'both':
    case 'between':
      return weak.between(name);
    default:
      return unreachable(whose);
  }
}

/** That the connection with somebody is bad, and whose it is; null while it is not. Where there is none, the picture says so itself. */
export function useWeakWords({ audioTrack, connection }: PeerView, name: string): string | null {
  const { doctor } = useModel();
  const whose = useSelected(doctor.pairs, (pairs) =>
    connection === 'connected' ? weakOf(pairOfVoice(pairs, audioTrack)?.verdicts ?? []) : null,
  );
  return whose === null ? null : weakWords(whose, name);
}
