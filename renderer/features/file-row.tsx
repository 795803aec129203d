import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/icon.tsx';
import { classNames } from '../ui/class-names.ts';
import './file-row.css';

interface FileRowProps {
  readonly name: string;
  readonly note: string;
  /** What one should know before one opens it. */
  readonly warning?: string | null;
  readonly isProblem?: boolean;
  /** From 0 to 100; null: nothing is under way. */
  readonly progress: number | null;
  readonly preview?: string | null;
  readonly children?: ComponentChildren;
}

/** So much of the end is always seen: it tells what kind of file it is. */
const endChars = 9;

/** Long names are cut in the middle. */
function FileName({ name }: { name: string }) {
  const cut = Math.max(0, name.length - endChars);
  return (
    <bdi class="file-row-name" title={name}>
      <span class="truncate">{name.slice(0, cut)}</span>
      <span>{name.slice(cut)}</span>
    </bdi>
  );
}

/** A file in one line: what it is, how far it is, what can be done with it. */
export function FileRow({
  name,
  note,
  warning,
  isProblem = false,
  progress,
  preview,
  children,
}: FileRowProps) {
  return (
    <div class={classNames('file-row', isProblem && 'file-row--problem')}>
      {preview ? (
        <img class="file-row-preview" src={preview} alt="" />
      ) : (
        <span class="file-row-sign">
          <Icon name={isProblem ? 'warning' : 'file'} size={20} />
        </span>
      )}
      <span class="file-row-text">
        <FileName name={name} />
        <span class="file-row-note">{note}</span>
        {warning && <span class="file-row-warning">{warning}</span>}
        {progress !== null && (
          <progress class="file-row-progress" max={100} value={progress} aria-label={name} />
        )}
      </span>
      {children}
    </div>
  );
}
