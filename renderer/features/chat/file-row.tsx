import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { classNames } from '../../ui/class-names.ts';
import './files.css';

interface FileRowProps {
  readonly name: string;
  readonly note: string;
  readonly isProblem?: boolean;
  /** From 0 to 100; null: nothing is under way. */
  readonly progress: number | null;
  readonly preview?: string | null;
  readonly children?: ComponentChildren;
}

/** A file in one line: what it is, how far it is, what can be done with it. */
export function FileRow({ name, note, isProblem = false, progress, preview, children }: FileRowProps) {
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
        <span class="file-row-name truncate" title={name}>
          <bdi>{name}</bdi>
        </span>
        <span class="file-row-note">{note}</span>
        {progress !== null && (
          <progress class="file-row-progress" max={100} value={progress} aria-label={name} />
        )}
      </span>
      {children}
    </div>
  );
}
