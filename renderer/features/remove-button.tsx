import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listsTexts as words } from '../../src/texts/lists.ts';
import { Button } from '../ui/button.tsx';

/** Asks once more in its own place: what is removed does not come back by itself. */
export function RemoveButton({ what, onRemove }: { what: string; onRemove: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <SureToRemove what={what} onKeep={() => setAsked(false)} onRemove={onRemove} />;
  return (
    <Button size="small" kind="quiet" onClick={() => setAsked(true)}>
      {what}
    </Button>
  );
}

interface SureProps {
  readonly what: string;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

export function SureToRemove({ what, onKeep, onRemove }: SureProps) {
  const keep = useRef<HTMLButtonElement>(null);
  // What asked for it is gone.
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    <>
      <Button size="small" kind="quiet" focusRef={keep} onClick={onKeep}>
        {words.keep}
      </Button>
      <Button size="small" kind="danger" onClick={onRemove}>
        {what}
      </Button>
    </>
  );
}
