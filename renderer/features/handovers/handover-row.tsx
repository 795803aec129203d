import type { Handover } from '../../../src/call/files/file-exchange.ts';
import { handoversTexts } from '../../../src/texts/handovers.ts';
import { nameOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FileRow } from '../file-row.tsx';
import { useModel } from '../model-context.ts';
import { percent } from '../size-words.ts';
import { noteOf, warningOf } from './handover-words.ts';

/** One thing that goes directly from one person to another, and what can be done with it. */
export function HandoverRow({ handover }: { handover: Handover }) {
  const { session } = useModel();
  const who = useSelected(session, ({ people }) => nameOf({ people }, handover.user));
  const { state, name, moved, bytes, film } = handover;
  const isUnderWay = state.is === 'moving' || state.is === 'paused';
  return (
    <FileRow
      name={film ? handoversTexts.film(name) : name}
      note={noteOf(handover, who)}
      warning={warningOf(handover, who)}
      isProblem={state.is === 'failed'}
      progress={isUnderWay ? percent(moved, bytes) : null}
    >
      <Actions handover={handover} />
    </FileRow>
  );
}

function Actions({ handover }: { handover: Handover }) {
  const { handovers } = useModel();
  const { state, direction, name, show, film } = handover;
  const isPausedByMe = state.is === 'paused' && state.by !== 'them';
  switch (state.is) {
    case 'offered':
      // Nobody is asked about a film of a recording: everybody was, before it was made.
      if (direction === 'in' && film) return null;
      return direction === 'in' ? (
        <>
          <Button size="small" kind="primary" onClick={() => handovers.accept(handover)}>
            {handoversTexts.accept}
          </Button>
          <Button size="small" onClick={() => handovers.refuse(handover)}>
            {handoversTexts.refuse}
          </Button>
        </>
      ) : (
        <Close label={handoversTexts.cancel(name)} onClick={() => handovers.cancel(handover)} />
      );
    case 'moving':
    case 'paused':
      return (
        <>
          <IconButton
            icon={isPausedByMe ? 'play' : 'pause'}
            label={isPausedByMe ? handoversTexts.resume(name) : handoversTexts.pause(name)}
            iconSize={16}
            tipAlign="end"
            onClick={() => (isPausedByMe ? handovers.resume(handover) : handovers.pause(handover))}
          />
          <Close label={handoversTexts.cancel(name)} onClick={() => handovers.cancel(handover)} />
        </>
      );
    case 'done':
    case 'refused':
    case 'cancelled':
    case 'failed':
      return (
        <>
          {show && (
            <IconButton
              icon="folder"
              label={handoversTexts.show(name)}
              iconSize={16}
              tipAlign="end"
              onClick={show}
            />
          )}
          <Close label={handoversTexts.dismiss(name)} onClick={() => handovers.dismiss(handover)} />
        </>
      );
  }
}

const Close = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <IconButton icon="close" label={label} iconSize={16} tipAlign="end" onClick={onClick} />
);
