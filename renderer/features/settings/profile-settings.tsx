import { useState } from 'preact/hooks';
import { settingsTexts } from '../../../src/texts/settings.ts';
import { endCalls } from '../../stores/end-calls.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLeaveCallFirst } from '../leave-call-first.tsx';
import { useModel } from '../model-context.ts';
import { useProfiles } from '../use-profiles.ts';
import './profile-settings.css';

/** One service more, or this one no more. */
export function ProfileSettings() {
  const { desktop, call, notify, closeSettings } = useModel();
  const { own, all, canAdd } = useProfiles();
  const { leaveCallFirst, question } = useLeaveCallFirst();
  const [isAsked, setAsked] = useState(false);
  if (!desktop.profiles || (!canAdd && all.length < 2)) return null;
  const { profiles } = desktop;
  const failed = (): void => notify('problem', settingsTexts.services.notAdded);
  // Who comes back here wants their people, not these settings.
  const add = (): void =>
    void profiles.add(null).then((isAdded) => (isAdded ? closeSettings() : failed()), failed);
  const remove = (): void => {
    endCalls(call);
    profiles.remove();
  };
  const name = all.find(({ id }) => id === own)?.name ?? '';

  return (
    <div class="profile-settings">
      <div class="profile-settings-ways">
        {canAdd && (
          <Button icon="plus" onClick={add}>
            {settingsTexts.services.add}
          </Button>
        )}
        {all.length > 1 && (
          <Button kind="quiet" onClick={() => leaveCallFirst(() => setAsked(true))}>
            {settingsTexts.services.remove}
          </Button>
        )}
      </div>
      <p class="field-note">{canAdd ? settingsTexts.services.addHint : settingsTexts.services.full}</p>
      {question}
      {isAsked && <AskToRemove name={name} onClose={() => setAsked(false)} onRemove={remove} />}
    </div>
  );
}

interface AskProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

function AskToRemove({ name, onClose, onRemove }: AskProps) {
  const { desktop } = useModel();
  const isHosted = useSelected(desktop.settings, (s) => s.profile?.service.mode === 'host');
  return (
    <Dialog title={settingsTexts.services.removeTitle(name)} onClose={onClose} isSmall>
      <div class="dialog-content">
        <p>{settingsTexts.services.removeLost}</p>
        <p>{isHosted ? settingsTexts.services.removeHosted : settingsTexts.services.removeStays}</p>
        <div class="dialog-end">
          <Button onClick={onClose}>{settingsTexts.services.keep}</Button>
          <Button kind="danger" onClick={onRemove}>
            {settingsTexts.services.removeNow}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
