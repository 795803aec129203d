import type { MessageId } from '../../../src/protocol/ids.ts';
import type { Conversation, SessionState } from '../../stores/app-model.ts';
import { messageLine } from '../../stores/message-words.ts';

type Reader = Pick<SessionState, 'people' | 'self'>;

/** A message as it is drawn, sent or not. */
export interface Line {
  readonly message: MessageId;
  readonly text: string;
  readonly atMs: number;
  readonly state: 'sent' | 'sending' | 'failed';
}

/** What one person said in one go. */
export interface Group {
  readonly key: string;
  readonly isOwn: boolean;
  readonly lines: readonly Line[];
}

export interface Day {
  /** The start of the day, local time. */
  readonly startMs: number;
  readonly groups: readonly Group[];
}

/** A pause longer than this begins a new group, so that every group has one time that is right. */
const pauseMs = 5 * 60_000;

export function startOfDay(atMs: number): number {
  const day = new Date(atMs);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}

interface OwnedLine extends Line {
  readonly isOwn: boolean;
}

function linesOf({ messages, pending }: Conversation, reader: Reader): OwnedLine[] {
  const sent = messages.map((sent): OwnedLine => {
    const { message, body, atMs, from, deletedAtMs } = sent;
    const text = body.kind === 'text' && deletedAtMs === null ? body.text : messageLine(sent, reader);
    return { message, text, atMs, state: 'sent', isOwn: from === reader.self };
  });
  const known = new Set(messages.map(({ message }) => message));
  const unsent = pending
    .filter(({ message }) => !known.has(message))
    .map((line): OwnedLine => ({ ...line, isOwn: true }));
  return [...sent, ...unsent];
}

const belongs = (line: OwnedLine, previous: OwnedLine | undefined): boolean =>
  previous !== undefined && previous.isOwn === line.isOwn && line.atMs - previous.atMs < pauseMs;

/** Messages by day, and within a day by who said them in one go. */
export function arrangeMessages(conversation: Conversation, reader: Reader): Day[] {
  const days: { startMs: number; groups: { key: string; isOwn: boolean; lines: Line[] }[] }[] = [];
  let previous: OwnedLine | undefined;
  for (const line of linesOf(conversation, reader)) {
    const startMs = startOfDay(line.atMs);
    let day = days.at(-1);
    // Clocks differ: a message never opens a day before the one that is already begun.
    if (!day || startMs > day.startMs) {
      day = { startMs, groups: [] };
      days.push(day);
      previous = undefined;
    }
    const group = day.groups.at(-1);
    if (group && belongs(line, previous)) group.lines.push(line);
    else day.groups.push({ key: line.message, isOwn: line.isOwn, lines: [line] });
    previous = line;
  }
  return days;
}
