import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listsTexts as words } from '../../src/texts/lists.ts';
import { Button } from '../ui/button.tsx';

/** Asks once more in its own place: what is removed does not come back by itself. */
export function RemoveButton({ what, onRemove }: { what: string; onRemove: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const asker = useAskerFocus(isAsked);
  if (isAsked) return <SureToRemove what={what} onKeep={() => setAsked(false)} onRemove={onRemove} />;
  return (
    <Button size="small" kind="quiet" focusRef={asker} onClick={() => setAsked(true)}>
      {what}
    </Button>
  );
}

/** Of the button that the question takes the place of: it has the keyboard again when what was asked for is kept. */
export function useAskerFocus(isAsked: boolean): RefObject<HTMLButtonElement | null> {
  const asker = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(isAsked);
  useLayoutEffect(() => {
    if (wasAsked.current && !isAsked) asker.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  return asker;
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
