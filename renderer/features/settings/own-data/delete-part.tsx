import { useState } from 'preact/hooks';
import type { DeletionState } from '../../../stores/own-data-model.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useModel } from '../../model-context.ts';
import { words } from './words.ts';

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
      <p class="own-data-note">{isLastOwner ? words.deleteLastOwner : words.deleteLead}</p>
      {!isLastOwner && (
        <div class="own-data-actions">
          <Button kind="danger" onClick={() => setIsAsked(true)}>
            {words.delete}
          </Button>
        </div>
      )}
      {isAsked && <DeleteDialog onClose={() => setIsAsked(false)} />}
    </>
  );
}

const said = [words.deleteAtOnce, words.deleteGone, words.deleteStays, words.deleteBackups] as const;

function DeleteDialog({ onClose }: { onClose: () => void }) {
  const { desktop, ownData, session } = useModel();
  const service = useSelected(session, (s) => s.serviceName);
  const name = useSelected(desktop.settings, ({ profile }) => profile?.name ?? '');
  const state = useObservable(ownData.deletion);
  const [typed, setTyped] = useState('');
  const isSure = typed.trim() === name && name !== '';
  const isDeleting = state.phase === 'deleting';
  return (
    <Dialog title={words.deleteDialog(service)} onClose={isDeleting ? () => {} : onClose} isSmall>
      <form
        class="own-data-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isSure) ownData.deleteSelf();
        }}
      >
        <ul class="own-data-list">
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="own-data-warning">{words.deleteNoUndo}</p>
        <TextField label={words.deleteType(name)} value={typed} onInput={setTyped} />
        <Problem />
        <div class="own-data-dialog-end">
          <Button kind="quiet" onClick={onClose} disabled={isDeleting}>
            {words.keepMe}
          </Button>
          <Button kind="danger" type="submit" disabled={!isSure || isDeleting}>
            {isDeleting ? words.deleting : words.deleteNow}
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
  if (state.phase === 'failed') return state.failure === 'away' ? words.deleteAway : words.deleteFailed;
  return state.phase === 'last-owner' ? words.deleteLastOwner : null;
}
