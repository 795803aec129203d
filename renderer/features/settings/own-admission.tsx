import { useState } from 'preact/hooks';
import { settingsTexts } from '../../../src/texts/settings.ts';
import { endCalls } from '../../stores/end-calls.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { admissionTo } from '../admission-of.ts';
import { useLeaveCallFirst } from '../leave-call-first.tsx';
import { useModel } from '../model-context.ts';
import { useIsManaged } from './managed.tsx';
import { useSave } from './use-save.tsx';

/** A company has chosen the place; what lets a person in there is still their own. */
export function OwnAdmission() {
  const { desktop, call } = useModel();
  const profile = useSelected(desktop.settings, (s) => s.profile);
  const isManaged = useIsManaged('service');
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const { save, feedback } = useSave();
  const { leaveCallFirst, question } = useLeaveCallFirst();
  if (!isManaged || profile?.service.mode !== 'join') return null;
  const { service } = profile;

  const letIn = (): void => {
    const admission = admissionTo(service, typed);
    setIsWrong(admission === null);
    if (admission === null) return;
    leaveCallFirst(() => {
      endCalls(call);
      setTyped('');
      save({ profile, admission });
    });
  };
  return (
    <form
      class="join-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        letIn();
      }}
    >
      <TextField
        label={settingsTexts.admission}
        value={typed}
        onInput={setTyped}
        problem={isWrong ? settingsTexts.admissionProblem : null}
      />
      {typed.trim() !== '' && <Button type="submit">{settingsTexts.letIn}</Button>}
      {feedback}
      {question}
    </form>
  );
}
