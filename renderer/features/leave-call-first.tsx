import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { leaveCallTexts as words } from '../../src/texts/leave-call.ts';
import { placeName } from '../stores/call-place.ts';
import { nameOf } from '../stores/names.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useModel } from './model-context.ts';

interface LeaveCallFirst {
  /** Goes on at once where there is no call, else when the person has agreed that it ends. */
  readonly leaveCallFirst: (goOn: () => void) => void;
  readonly question: ComponentChildren;
}

/** Before a service is left: whoever is in a call there is asked. */
export function useLeaveCallFirst(): LeaveCallFirst {
  const { call, session } = useModel();
  const [asked, setAsked] = useState<{ readonly title: () => string; readonly goOn: () => void } | null>(
    null,
  );

  const leaveCallFirst = (goOn: () => void): void => {
    const view = call.view.getState();
    if (view.phase !== 'calling' && view.phase !== 'live') return goOn();
    const { place } = view;
    const state = session.getState();
    const title = (): string =>
      place.is === 'person' ? words.title(nameOf(state, place.user)) : words.titleIn(placeName(state, place));
    setAsked({ title, goOn });
  };
  const leave = (): void => {
    setAsked(null);
    call.leave();
    asked?.goOn();
  };
  const question = asked && (
    <Dialog title={asked.title()} onClose={() => setAsked(null)} isSmall>
      <div class="dialog-content">
        <p>{words.more}</p>
        <div class="dialog-end">
          <Button onClick={() => setAsked(null)}>{words.stay}</Button>
          <Button kind="danger" onClick={leave}>
            {words.leave}
          </Button>
        </div>
      </div>
    </Dialog>
  );
  return { leaveCallFirst, question };
}
