import type { ComponentChildren } from 'preact';
import { lastTime } from './last-time.ts';

interface RowLinesProps {
  readonly name: string;
  /** When something was last said. */
  readonly atMs: number | null;
  readonly nowMs: number;
  readonly mentions: number;
  /** Zero where nobody is to be told. */
  readonly unread: number;
  readonly children: ComponentChildren;
}

/** The two lines of a person or a room: who and when, what and how much of it is new. */
export function RowLines({ name, atMs, nowMs, mentions, unread, children }: RowLinesProps) {
  return (
    <span class="person-row-text">
      <span class="person-row-line">
        <span class="person-row-name truncate">
          <bdi>{name}</bdi>
        </span>
        {atMs !== null && <span class="person-row-time">{lastTime(atMs, nowMs)}</span>}
      </span>
      <span class="person-row-line">
        <span class="person-row-more truncate">{children}</span>
        {mentions > 0 && <span class="person-row-badge person-row-badge--mention">@</span>}
        {unread > 0 && <span class="person-row-badge">{unread > 99 ? '99+' : unread}</span>}
      </span>
    </span>
  );
}
