import { useEffect, useState } from 'preact/hooks';
import { settingsTexts } from '../../../src/texts/settings.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { TextField } from '../../ui/field.tsx';
import { useModel } from '../model-context.ts';
import { cleanName } from '../name-rules.ts';
import { useDone } from '../use-done.ts';
import { useFeedback } from './use-save.tsx';

/** What everybody sees the service as; for those who manage it. */
export function ServiceName() {
  const { access } = useModel();
  const name = useSelected(access.state, (a) => a.serviceName) ?? '';
  const [typed, setTyped] = useState(name);
  const { told, feedback } = useFeedback();
  const { run } = useDone(told);
  useEffect(() => setTyped(name), [name]);

  const commit = (): void => {
    const wanted = typed.trim();
    if (wanted !== '' && wanted !== name) run(access.ask('service.set', { name: wanted }));
  };
  return (
    <div>
      <TextField
        label={settingsTexts.serviceName}
        value={typed}
        onInput={(text) => setTyped(cleanName(text))}
        onCommit={commit}
        hint={settingsTexts.serviceNameHint}
        problem={typed.trim() === '' ? settingsTexts.serviceNameProblem : null}
      />
      {feedback}
    </div>
  );
}
