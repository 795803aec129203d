import { Switch } from '../../ui/choices.tsx';
import { useModel } from '../model-context.ts';
import { words } from './words.ts';

/** By a host: from now on only who is rung comes in. */
export function LockSwitch({ isLocked }: { isLocked: boolean }) {
  const { call } = useModel();
  return (
    <div>
      <Switch label={words.lock} isOn={isLocked} onChange={(isOn) => call.lock(isOn)} />
      <p class="call-people-hint">{words.lockHint}</p>
    </div>
  );
}
