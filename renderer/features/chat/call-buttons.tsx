import { isSamePlace, type CallPlace } from '../../../src/call/view.ts';
import { chatTexts } from '../../../src/texts/chat.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { HeaderButton } from './header-button.tsx';
import { callObstacle } from './words.ts';

/** Rings a person, or begins a call in a room. Where one goes on already, the line that says so has the way in. */
export function CallButtons({ place }: { place: CallPlace }) {
  const { session, call, startCall } = useModel();
  const connection = useSelected(session, (s) => s.connection.state);
  const obstacle = useSelected(call.view, (view) => callObstacle(connection, view, place));
  const goesOn = useSelected(call.open, (calls) => calls.some((open) => isSamePlace(open.place, place)));
  if (goesOn) return null;
  return (
    <>
      <HeaderButton
        icon="phone"
        label={chatTexts.voiceCall}
        unavailable={obstacle}
        onClick={() => startCall(place, 'voice')}
      />
      <HeaderButton
        icon="camera"
        label={chatTexts.videoCall}
        unavailable={obstacle}
        onClick={() => startCall(place, 'video')}
      />
    </>
  );
}
