import type { CallPlace } from '../../../src/call/view.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { HeaderButton } from './header-frame.tsx';
import { callObstacle, words } from './words.ts';

/** Rings a person, or begins a call in a room; one that goes on there is joined. */
export function CallButtons({ place }: { place: CallPlace }) {
  const { session, call, startCall } = useModel();
  const connection = useSelected(session, (s) => s.connection.state);
  const obstacle = useSelected(call.view, (view) => callObstacle(connection, view, place));
  return (
    <>
      <HeaderButton
        icon="phone"
        label={words.voiceCall}
        unavailable={obstacle}
        onClick={() => startCall(place, 'voice')}
      />
      <HeaderButton
        icon="camera"
        label={words.videoCall}
        unavailable={obstacle}
        onClick={() => startCall(place, 'video')}
      />
    </>
  );
}
