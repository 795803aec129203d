import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SettingsPatch } from '../../../src/bridge/settings.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import { words } from './words.ts';

const showMs = 2_500;

/** Saves at once and says beside the setting how that went. */
export function useSave(): { save: (patch: SettingsPatch) => void; feedback: ComponentChildren } {
  const { desktop } = useModel();
  const [state, setState] = useState<'idle' | 'saved' | 'failed'>('idle');
  useEffect(() => {
    if (state !== 'saved') return undefined;
    const timer = setTimeout(() => setState('idle'), showMs);
    return () => clearTimeout(timer);
  }, [state]);

  const save = (patch: SettingsPatch): void => {
    desktop.changeSettings(patch).then(
      () => setState('saved'),
      () => setState('failed'),
    );
  };
  const feedback = (
    <p class={`save-feedback save-feedback--${state}`} role="status">
      {state === 'saved' && (
        <>
          <Icon name="check" size={14} />
          {words.saved}
        </>
      )}
      {state === 'failed' && words.notSaved}
    </p>
  );
  return { save, feedback };
}
