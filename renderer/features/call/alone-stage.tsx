import { callTexts } from '../../../src/texts/call.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import type { LiveCall } from './active-call.ts';
import { OwnPicture } from './own-picture.tsx';
import { missingIn } from './missing.ts';
import { useNames } from './use-names.ts';
import { listed } from '../listed.ts';

/** In a room call before anybody came, or after the others left. */
export function AloneStage({ view, hidesSelf }: { view: LiveCall; hidesSelf: boolean }) {
  const { session, call } = useModel();
  const nameOf = useNames();
  const state = useSelected(session, (s) => s);
  const missing = missingIn(state, view).map(({ user }) => user);
  const rung = view.rung.map(({ user }) => nameOf(user));
  return (
    <div class="stage">
      <div class="stage-main">
        <div class="alone">
          <h3>{callPicturesTexts.aloneTitle}</h3>
          <p>{rung.length > 0 ? callTexts.ringing(listed(rung)) : callPicturesTexts.aloneText}</p>
          {missing.length > 0 && rung.length === 0 && (
            <Button kind="primary" icon="bell" onClick={() => call.ring(missing)}>
              {callPicturesTexts.ringOthers}
            </Button>
          )}
        </div>
      </div>
      <div class="stage-small">
        {!hidesSelf && <OwnPicture local={view.local} hasHandUp={view.ownHandAtMs !== null} />}
      </div>
    </div>
  );
}
