import { useState } from 'preact/hooks';
import { ownDataTexts } from '../../../../src/texts/own-data.ts';
import type { DeletionState } from '../../../stores/own-data-model.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useModel } from '../../model-context.ts';

/** The service has the last word; here it is said before somebody tries. */
function useIsLastOwner(): boolean {
  const { session, access } = useModel();
  const isOwner = useSelected(access.state, ({ role }) => role === 'owner');
  return useSelected(session, ({ people }) => {
    const others = [...people.values()].filter(({ left }) => !left);
    return isOwner && others.length > 0 && !others.some(({ role }) => role === 'owner');
  });
}

export function DeletePart() {
  const [isAsked, setIsAsked] = useState(false);
  const isLastOwner = useIsLastOwner();
  return (
    <>
      <p class="own-data-note">{isLastOwner ? ownDataTexts.deleteLastOwner : ownDataTexts.deleteLead}</p>
      {!isLastOwner && (
        <div class="own-data-actions">
          <Button onClick={() => setIsAsked(true)}>{ownDataTexts.delete}</Button>
        </div>
      )}
      {isAsked && <DeleteDialog onClose={() => setIsAsked(false)} />}
    </>
  );
}

function DeleteDialog({ onClose }: { onClose: () => void }) {
  const { desktop, ownData, session } = useModel();
  const service = useSelected(session, (s) => s.serviceName);
  const name = useSelected(desktop.settings, ({ profile }) => profile?.name ?? '');
  const state = useObservable(ownData.deletion);
  const [typed, setTyped] = useState('');
  const isSure = typed.trim() === name && name !== '';
  const isDeleting = state.phase === 'deleting';
  const { deleteAtOnce, deleteGone, deleteStays, deleteBackups } = ownDataTexts;
  return (
    <Dialog title={ownDataTexts.deleteDialog(service)} onClose={isDeleting ? () => {} : onClose} isSmall>
      <form
        class="own-data-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isSure) ownData.deleteSelf();
        }}
      >
        <ul class="own-data-list">
          {[deleteAtOnce, deleteGone, deleteStays, deleteBackups].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="own-data-warning">{ownDataTexts.deleteNoUndo}</p>
        <TextField label={ownDataTexts.deleteType(name)} value={typed} onInput={setTyped} />
        <Problem />
        <div class="own-data-dialog-end">
          <Button onClick={onClose} disabled={isDeleting}>
            {ownDataTexts.keepMe}
          </Button>
          <Button kind="danger" type="submit" disabled={!isSure || isDeleting}>
            {isDeleting ? ownDataTexts.deleting : ownDataTexts.deleteNow}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Problem() {
  const { ownData } = useModel();
  const state = useObservable(ownData.deletion);
  const text = problemOf(state);
  return text === null ? null : (
    <p class="own-data-problem" role="alert">
      {text}
    </p>
  );
}

function problemOf(state: DeletionState): string | null {
  if (state.phase === 'failed')
    return state.failure === 'away' ? ownDataTexts.deleteAway : ownDataTexts.deleteFailed;
  return state.phase === 'last-owner' ? ownDataTexts.deleteLastOwner : null;
}
