import { useState } from 'preact/hooks';
import { listsTexts as words } from '../../src/texts/lists.ts';
import { Button } from '../ui/button.tsx';

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
