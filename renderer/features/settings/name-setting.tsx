import { useEffect, useState } from 'preact/hooks';
import { settingsTexts } from '../../../src/texts/settings.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { TextField } from '../../ui/field.tsx';
import { useModel } from '../model-context.ts';
import { cleanName, nameProblem } from '../name-rules.ts';
import { useSave } from './use-save.tsx';

/** Kept when the field is left or Enter is pressed: others should not see a name being typed. */
export function NameSetting() {
  const { desktop } = useModel();
  const profile = useSelected(desktop.settings, (s) => s.profile);
  const [typed, setTyped] = useState(profile?.name ?? '');
  const { save, feedback } = useSave();
  useEffect(() => setTyped(profile?.name ?? ''), [profile?.name]);

  const commit = (): void => {
    const name = typed.trim();
    if (profile && nameProblem(typed) === null && name !== profile.name)
      save({ profile: { ...profile, name } });
  };
  return (
    <>
      <TextField
        label={settingsTexts.name}
        value={typed}
        onInput={(text) => setTyped(cleanName(text))}
        onCommit={commit}
        problem={nameProblem(typed)}
      />
      {feedback}
    </>
  );
}
