import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { listWords as words } from './list-words.ts';

/** Asks once more in its own place: what is removed does not come back by itself. */
export function RemoveButton({ what, onRemove }: { what: string; onRemove: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button size="small" kind="quiet" onClick={() => setAsked(true)}>
        {what}
      </Button>
    );
  }
  return (
    <>
      <Button size="small" kind="quiet" onClick={() => setAsked(false)}>
        {words.keep}
      </Button>
      <Button size="small" kind="danger" onClick={onRemove}>
        {what}
      </Button>
    </>
  );
}
