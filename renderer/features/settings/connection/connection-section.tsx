import { connectionTexts } from '../../../../src/texts/connection.ts';
import { lacksRelay } from '../../../stores/lacks-relay.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Switch } from '../../../ui/choices.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useModel } from '../../model-context.ts';
import { Managed, useIsManaged } from '../managed.tsx';
import { useSave } from '../use-save.tsx';
import { CheckPart } from './check-part.tsx';
import './connection.css';

/** Which ways calls may take, and whether they are open. */
export function ConnectionSection() {
  const relayOnly = useSelected(useModel().desktop.settings, (s) => s.relayOnly);
  return (
    <>
      <Managed of="relayOnly">
        <HideAddress />
      </Managed>
      {/* A relay alone hides these too. */}
      {!relayOnly && (
        <Managed of="hidesInside">
          <HideInside />
        </Managed>
      )}
      <CheckPart />
    </>
  );
}

function HideAddress() {
  const { desktop, session } = useModel();
  const settings = useObservable(desktop.settings);
  const isVain = useSelected(session, (state) => lacksRelay(state, settings));
  const isManaged = useIsManaged('relayOnly');
  const { save, feedback } = useSave();
  return (
    <div class="connection-part">
      <Switch
        label={connectionTexts.hide}
        hint={connectionTexts.hideHint}
        isOn={settings.relayOnly}
        onChange={(relayOnly) => save({ relayOnly })}
      />
      {isVain && (
        <p class="field-note field-note--problem" role="alert">
          <Icon name="warning" size={16} />
          {isManaged ? connectionTexts.nothingToHideBehindManaged : connectionTexts.nothingToHideBehind}
        </p>
      )}
      {feedback}
    </div>
  );
}

function HideInside() {
  const hidesInside = useSelected(useModel().desktop.settings, (s) => s.hidesInside);
  const { save, feedback } = useSave();
  return (
    <div class="connection-part">
      <Switch
        label={connectionTexts.hideInside}
        hint={connectionTexts.hideInsideHint}
        isOn={hidesInside}
        onChange={(isOn) => save({ hidesInside: isOn })}
      />
      {feedback}
    </div>
  );
}
