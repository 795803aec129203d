import { useState } from 'preact/hooks';
import { endWords } from '../../../src/bridge/until-words.ts';
import { spokenForm } from '../../../src/texts/language.ts';
import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TimeField } from '../../ui/field.tsx';
import { useModel } from '../model-context.ts';
import { proposedTime, timeOf } from './quiet-time.ts';

/** Do not disturb until a time of one's own. */
export function QuietUntil({ onClose }: { onClose: () => void }) {
  const { setAvailability } = useModel();
  const [typed, setTyped] = useState(() => proposedTime(Date.now()));
  const [isAsked, setIsAsked] = useState(false);
  const nowMs = Date.now();
  const untilMs = timeOf(typed, nowMs);

  return (
    <Dialog title={words.quietUntil} onClose={onClose} isSmall>
      <form
        class="dialog-content"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const chosenMs = timeOf(typed, Date.now());
          if (chosenMs === null) return setIsAsked(true);
          setAvailability('dnd', chosenMs);
          onClose();
        }}
      >
        <TimeField
          label={words.untilTime}
          value={typed}
          onInput={setTyped}
          hint={untilMs === null ? undefined : words.availableAgain(endWords(untilMs, nowMs, spokenForm()))}
          problem={isAsked && untilMs === null ? words.timeMissing : null}
        />
        <div class="dialog-end">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.quietStart}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
