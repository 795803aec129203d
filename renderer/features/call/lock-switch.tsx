import { callPeopleTexts } from '../../../src/texts/call-people.ts';
import { Switch } from '../../ui/choices.tsx';
import { useModel } from '../model-context.ts';

/** By a host: from now on only who is rung comes in. */
export function LockSwitch({ isLocked }: { isLocked: boolean }) {
  const { call } = useModel();
  return (
    <div>
      <Switch label={callPeopleTexts.lock} isOn={isLocked} onChange={(isOn) => call.lock(isOn)} />
      <p class="call-people-hint">{callPeopleTexts.lockHint}</p>
    </div>
  );
}
