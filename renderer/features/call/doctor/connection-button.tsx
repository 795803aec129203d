import { useState } from 'preact/hooks';
import type { LocalView } from '../../../../src/call/view.ts';
import { callDoctorTexts } from '../../../../src/texts/call-doctor.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { IconButton } from '../../../ui/button.tsx';
import { useModel } from '../../model-context.ts';
import { ConnectionDialog } from './connection-dialog.tsx';
import type { CallPerson } from './pair-people.ts';

interface ConnectionButtonProps {
  readonly people: readonly CallPerson[];
  readonly local: LocalView;
}

/** In the head of a call: marked while something is wrong, and opens what there is to say about it. */
export function ConnectionButton({ people, local }: ConnectionButtonProps) {
  const { doctor } = useModel();
  const [isOpen, setIsOpen] = useState(false);
  const isTroubled = useSelected(doctor.pairs, (pairs) =>
    pairs.some(({ verdicts: [first] }) => first?.weight === 'heavy' || first?.weight === 'stopped'),
  );
  return (
    <>
      <IconButton
        icon={isTroubled ? 'warning' : 'network'}
        label={callDoctorTexts.open}
        class="call-header-button"
        tip="below"
        tipAlign="end"
        onClick={() => setIsOpen(true)}
      />
      {isOpen && <ConnectionDialog people={people} local={local} onClose={() => setIsOpen(false)} />}
    </>
  );
}
