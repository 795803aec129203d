import type { ErrorCode } from '../../../src/protocol/errors.ts';
import type { FileId, MessageId, UserId } from '../../../src/protocol/ids.ts';
import type { Message } from '../../../src/protocol/model.ts';
import { waitsToBeRead } from '../../../src/protocol/unread.ts';
import { importedAuthor } from '../../stores/names.ts';
import type { Conversation, PendingMessage } from '../../stores/app-model.ts';
import { startOfDay } from '../days.ts';

/** A message as it is drawn, sent or not. */
export interface Line {
  readonly message: MessageId;
  readonly from: UserId | null;
  readonly atMs: number;
  readonly state: 'sent' | PendingMessage['state'];
  readonly keeping: PendingMessage['keeping'];
  readonly text: string;
  readonly mentions: readonly UserId[];
  readonly replyTo: MessageId | null;
  /** Of a message on its way. */
  readonly files: readonly FileId[];
  /** Why the service did not take it, where it said so. */
  readonly why: ErrorCode | null;
  /** As the service has it; null while it is on its way. */
  readonly sent: Message | null;
}

/** What one person said in one go; or a record: a call that was, something that happened to the room. */
export interface Group {
  readonly key: string;
  readonly isOwn: boolean;
  readonly isRecord: boolean;
  readonly from: UserId | null;
  /** Who wrote it elsewhere, before it was brought along; null for what was said here. */
  readonly author: string | null;
  /** What was unread when the conversation was opened begins here. */
  readonly isFirstNew: boolean;
  readonly lines: readonly Line[];
}

export interface Day {
  /** The start of the day, local time. */
  readonly startMs: number;
  readonly groups: readonly Group[];
}

/** A pause longer than this begins a new group, so that every group has one time that is right. */
const pauseMs = 5 * 60_000;

function sentLine(sent: Message): Line {
  const { message, from, atMs, body } = sent;
  const isText = body.kind === 'text';
  return {
    message,
    from,
    atMs,
    state: 'sent',
    keeping: 'done',
    text: isText ? body.text : '',
    mentions: isText ? body.mentions : [],
    replyTo: isText ? body.replyTo : null,
    files: [],
    why: null,
    sent,
  };
}

const pendingLine = (pending: PendingMessage, self: UserId | null): Line => ({
  message: pending.message,
  from: self,
  atMs: pending.atMs,
  state: pending.state,
  keeping: pending.keeping,
  text: pending.text,
  mentions: pending.mentions ?? [],
  replyTo: pending.replyTo ?? null,
  files: pending.files ?? [],
  why: pending.why ?? null,
  sent: null,
});

/** What is on its way comes after the newest, and not in the middle of a past that is being read. */
function linesOf({ messages, pending, newer }: Conversation, self: UserId | null): Line[] {
  const known = new Set(messages.map(({ message }) => message));
  const unsent = newer === 'complete' ? pending.filter(({ message }) => !known.has(message)) : [];
  return [...messages.map(sentLine), ...unsent.map((line) => pendingLine(line, self))];
}

const isUnread = (sent: Message | null, readSeq: number): boolean =>
  sent !== null && sent.seq > readSeq && waitsToBeRead(sent.body);

const isRecord = ({ sent }: Line): boolean => sent !== null && sent.body.kind !== 'text';

const authorOf = ({ sent }: Line): string | null => sent && importedAuthor(sent);

const belongs = (line: Line, previous: Line | undefined): boolean =>
  previous !== undefined &&
  previous.from === line.from &&
  authorOf(previous) === authorOf(line) &&
  !isRecord(line) &&
  !isRecord(previous) &&
  line.atMs - previous.atMs < pauseMs;

interface OpenDay {
  startMs: number;
  groups: (Omit<Group, 'lines'> & { lines: Line[] })[];
}

/**
 * Messages by day, and within a day by who said them in one go. `readSeq`: where the reader was when the conversation was
 * opened; null where nothing was unread.
 */
export function arrangeMessages(
  conversation: Conversation,
  self: UserId | null,
  readSeq: number | null = null,
): Day[] {
  const days: OpenDay[] = [];
  let previous: Line | undefined;
  let isNewMarked = readSeq === null;
  for (const line of linesOf(conversation, self)) {
    const startMs = startOfDay(line.atMs);
    let day = days.at(-1);
    // Clocks differ: a message never opens a day before the one that is already begun.
    if (!day || startMs > day.startMs) {
      day = { startMs, groups: [] };
      days.push(day);
      previous = undefined;
    }
    const isNew = isUnread(line.sent, readSeq ?? 0) && line.from !== self;
    const isFirstNew = isNew && !isNewMarked;
    isNewMarked ||= isNew;
    const group = day.groups.at(-1);
    if (group && belongs(line, previous) && !isFirstNew) group.lines.push(line);
    else {
      const author = authorOf(line);
      const isOwn = line.from === self && author === null;
      const [key, from] = [line.message, line.from];
      day.groups.push({ key, from, author, isOwn, isRecord: isRecord(line), isFirstNew, lines: [line] });
    }
    previous = line;
  }
  return days;
}
