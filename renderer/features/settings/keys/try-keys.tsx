import { useEffect, useState } from 'preact/hooks';
import type { GlobalName } from '../../../../src/bridge/keys.ts';
import { keySettingsTexts } from '../../../../src/texts/key-settings.ts';
import type { Desktop } from '../../../platform/desktop/desktop.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { useModel } from '../../model-context.ts';
import { globalName } from './words.ts';

/** Whether the keys of the whole computer arrive, without a call. */
export function TryKeys({ grips }: { grips: NonNullable<Desktop['keys']> }) {
  const { desktop } = useModel();
  const { isTrying } = useObservable(grips.state);
  const [arrived, setArrived] = useState<GlobalName | null>(null);
  useEffect(() => desktop.on('keys.tried', setArrived), [desktop]);
  // Whoever leaves the settings has done trying.
  useEffect(() => () => grips.tryOut(false), [grips]);
  return (
    <>
      <div>
        <Button
          size="small"
          onClick={() => {
            setArrived(null);
            grips.tryOut(!isTrying);
          }}
        >
          {isTrying ? keySettingsTexts.stopTrying : keySettingsTexts.tryOut}
        </Button>
      </div>
      <p class="field-note" role="status">
        {isTrying &&
          (arrived === null ? keySettingsTexts.trying : keySettingsTexts.arrived(globalName(arrived)))}
      </p>
    </>
  );
}
