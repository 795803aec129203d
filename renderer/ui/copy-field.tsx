import { useEffect, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import './copy-field.css';

interface CopyFieldProps {
  /** What the text is, for those who do not see it. */
  readonly label: string;
  readonly text: string;
  readonly words: Readonly<Record<CopyState, string>>;
}

type CopyState = 'idle' | 'copied' | 'failed';

const confirmMs = 2_000;

/** A text to hand on, with a button that says when it is copied. */
export function CopyField({ label, text, words }: CopyFieldProps) {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), confirmMs);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };

  return (
    <div class="copy-field" role="group" aria-label={label}>
      <code class="copy-field-text selectable truncate">{text}</code>
      <Button size="small" icon={state === 'copied' ? 'check' : 'copy'} kind="quiet" onClick={copy}>
        <span aria-live="polite">{words[state]}</span>
      </Button>
    </div>
  );
}
