import type { UserId } from '../../../src/protocol/ids.ts';
import type { Verdict } from '../../../src/call/doctor/verdict.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { pairOfVoice } from './doctor/pair-people.ts';
import { pausedWhy } from './paused-why.ts';

const nothingFound: readonly Verdict[] = [];

/** Why the picture of this person stands still, as far as the measurements of both sides tell. */
export function StillWords({ user }: { user: UserId }) {
  const { call, doctor, dataUse } = useModel();
  const voice = useSelected(call.view, (view) =>
    view.phase === 'live' ? (view.peers.find((peer) => peer.user === user)?.audioTrack ?? null) : null,
  );
  const verdicts = useSelected(doctor.pairs, (pairs) => pairOfVoice(pairs, voice)?.verdicts ?? nothingFound);
  const takes = useSelected(dataUse, (use) => use.takes);
  return <>{callPicturesTexts.paused[pausedWhy(verdicts, takes)]}</>;
}
