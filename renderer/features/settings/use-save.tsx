import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SettingsPatch } from '../../../src/bridge/settings.ts';
import { settingsTexts } from '../../../src/texts/settings.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';

const showMs = 2_500;

type Outcome = { readonly is: 'idle' | 'saved' } | { readonly is: 'failed'; readonly problem: string };

/** Says beside a setting how keeping it went: null where it was kept, else why not. */
export function useFeedback(): {
  readonly told: (problem: string | null) => void;
  readonly feedback: ComponentChildren;
} {
  const [state, setState] = useState<Outcome>({ is: 'idle' });
  useEffect(() => {
    if (state.is !== 'saved') return undefined;
    const timer = setTimeout(() => setState({ is: 'idle' }), showMs);
    return () => clearTimeout(timer);
  }, [state]);
  const feedback = (
    <p class={`save-feedback save-feedback--${state.is}`} role="status">
      {state.is === 'saved' && (
        <>
          <Icon name="check" size={14} />
          {settingsTexts.saved}
        </>
      )}
      {state.is === 'failed' && state.problem}
    </p>
  );
  const told = (problem: string | null): void =>
    setState(problem === null ? { is: 'saved' } : { is: 'failed', problem });
  return { told, feedback };
}

/** Saves at once and says beside the setting how that went. */
export function useSave(): { save: (patch: SettingsPatch) => void; feedback: ComponentChildren } {
  const { desktop } = useModel();
  const { told, feedback } = useFeedback();
  const save = (patch: SettingsPatch): void => {
    desktop.changeSettings(patch).then(
      () => told(null),
      () => told(settingsTexts.notSaved),
    );
  };
  return { save, feedback };
}
