import { profilesTexts as words } from '../../../src/texts/profiles.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useModel } from '../model-context.ts';

/** A call is to begin while this person is in one at another service. */
export function LeaveCallElsewhere() {
  const { leaveElsewhere } = useModel();
  const asked = useObservable(leaveElsewhere.state);
  if (asked === null) return null;
  return (
    <Dialog title={words.inCallAt(asked.service)} onClose={leaveElsewhere.stay} isSmall>
      <div class="dialog-content">
        <p>{words.leaveMore}</p>
        <div class="dialog-end">
          <Button onClick={leaveElsewhere.stay}>{words.stay}</Button>
          <Button kind="primary" onClick={leaveElsewhere.leave}>
            {words.leave[asked.way]}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
