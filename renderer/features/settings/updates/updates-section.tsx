import { updatesTexts } from '../../../../src/texts/updates.ts';
import type { Desktop } from '../../../platform/desktop/desktop.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Segments } from '../../../ui/choices.tsx';
import { useModel } from '../../model-context.ts';
import { Managed, useIsManaged } from '../managed.tsx';
import { useSave } from '../use-save.tsx';
import { stateWords } from './words.ts';
import './updates.css';

/** How this Parley is kept current. */
export function UpdatesSection({ updates }: { updates: NonNullable<Desktop['updates']> }) {
  const now = useObservable(updates.state);
  const isPossible = now.state !== 'off' || now.why === 'chosen' || now.why === 'company';
  return (
    <>
      {isPossible && (
        <Managed of="updates">
          <ChannelSetting />
        </Managed>
      )}
      <p class={now.state === 'failed' ? 'field-note field-note--problem' : 'field-note'} role="status">
        {stateWords(now)}
      </p>
      {(now.state === 'none' || now.state === 'failed') && (
        <div>
          <Button onClick={() => updates.look()}>{updatesTexts.lookNow}</Button>
        </div>
      )}
      {'notes' in now && now.notes !== '' && (
        <div class="field">
          <span class="field-label">{updatesTexts.notes(now.version)}</span>
          <p class="update-notes selectable">{now.notes}</p>
        </div>
      )}
      {now.state === 'ready' && <Restart restart={() => updates.restart()} />}
    </>
  );
}

function ChannelSetting() {
  const { desktop } = useModel();
  const chosen = useSelected(desktop.settings, (s) => s.updates);
  const isManaged = useIsManaged('updates');
  const { save, feedback } = useSave();
  return (
    <div class="field">
      <Segments
        label={updatesTexts.channel}
        chosen={chosen}
        onChoose={(updates) => save({ updates })}
        choices={[
          { value: 'stable', label: updatesTexts.channels.stable },
          { value: 'beta', label: updatesTexts.channels.beta },
          { value: 'off', label: updatesTexts.channels.off },
        ]}
      />
      {!isManaged && <p class="field-note">{updatesTexts.hints[chosen]}</p>}
      {feedback}
    </div>
  );
}

function Restart({ restart }: { restart: () => void }) {
  const { call } = useModel();
  const isCalling = useSelected(call.view, ({ phase }) => phase !== 'idle' && phase !== 'over');
  return (
    <div>
      <Button kind="primary" onClick={restart} disabled={isCalling}>
        {updatesTexts.restart}
      </Button>
      {isCalling && <p class="field-note">{updatesTexts.notInCall}</p>}
    </div>
  );
}
