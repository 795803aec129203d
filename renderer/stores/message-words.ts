import { unreachable } from '../../src/base/result.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { Message, MessageBody } from '../../src/protocol/model.ts';
import { messageLinesTexts } from '../../src/texts/message-lines.ts';
import type { SessionState } from './app-model.ts';
import { parseMarkdown, plainText } from './markdown.ts';
import { nameOf } from './names.ts';

type CallBody = Extract<MessageBody, { kind: 'call' }>;
type EventBody = Extract<MessageBody, { kind: 'event' }>;
/** Who reads, and whom they know by name. */
type Reader = Pick<SessionState, 'people' | 'self'>;

/** 42 s, 7 min, 1 h 5 min: a record is read at a glance. */
export function roughly(durationMs: number): string {
  const seconds = Math.round(durationMs / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function callWords({ by, callKind, outcome, durationMs, missed }: CallBody, reader: Reader): string {
  if (durationMs !== null) return messageLinesTexts.callOf[callKind](roughly(durationMs));
  // Who rang knows why nobody answered: they did not wait, or nobody came.
  if (missed && by !== reader.self) return messageLinesTexts.missed[callKind](nameOf(reader, by));
  return outcome === 'hung-up'
    ? messageLinesTexts.call[callKind]
    : messageLinesTexts.outcomes[outcome][callKind];
}

function eventWords({ what, user, name }: EventBody, from: UserId, reader: Reader): string {
  const { events, somebody } = messageLinesTexts;
  const named = (one: UserId): string | null => (one === reader.self ? null : nameOf(reader, one));
  const who = named(from);
  const whom = user === null ? somebody : named(user);
  switch (what) {
    case 'created':
      return name === null ? events.created(who) : events.createdNamed(who, name);
    case 'renamed':
      return name === null ? events.unnamed(who) : events.renamed(who, name);
    case 'added':
    case 'removed':
    case 'role':
      return events[what](who, whom);
    case 'joined':
    case 'left':
    case 'archived':
    case 'unarchived':
      return events[what](who);
    default:
      return unreachable(what);
  }
}

/** Without marks; what is nothing but marks stays as it is. */
const inOneLine = (text: string): string =>
  (plainText(parseMarkdown(text)) || text).replaceAll(/\s+/gu, ' ').trim();

/** A message in one line: for the list of people, a notification, a reply. */
export function messageLine({ body, from, deletedAtMs }: Message, reader: Reader): string {
  if (deletedAtMs !== null) return messageLinesTexts.deleted;
  switch (body.kind) {
    case 'text': {
      const [file] = body.files;
      if (body.text !== '' || !file) return inOneLine(body.text);
      return body.files.length === 1 ? file.name : messageLinesTexts.files(body.files.length);
    }
    case 'call':
      return callWords(body, reader);
    case 'event':
      return eventWords(body, from, reader);
    default:
      return unreachable(body);
  }
}
