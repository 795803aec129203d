import { unreachable } from '../../src/base/result.ts';
import { sentence } from '../../src/base/sentence.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { Message, MessageBody } from '../../src/protocol/model.ts';
import type { SessionState } from './app-model.ts';
import { parseMarkdown, plainText } from './markdown.ts';
import { nameOf } from './names.ts';

type CallBody = Extract<MessageBody, { kind: 'call' }>;
type EventBody = Extract<MessageBody, { kind: 'event' }>;
/** Who reads, and whom they know by name. */
type Reader = Pick<SessionState, 'people' | 'self'>;

const who = (reader: Reader, user: UserId): string => (user === reader.self ? 'You' : nameOf(reader, user));

/** 42 s, 7 min, 1 h 5 min: a record is read at a glance. */
export function roughly(durationMs: number): string {
  const seconds = Math.round(durationMs / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function callWords({ by, callKind, outcome, durationMs, missed }: CallBody, reader: Reader): string {
  const isOwn = by === reader.self;
  const call = callKind === 'video' ? 'video call' : 'call';
  const kind = callKind === 'video' ? 'Video call' : 'Voice call';
  if (durationMs !== null) return `${kind}, ${roughly(durationMs)}`;
  // Who rang knows why nobody answered: they did not wait, or nobody came.
  if (missed && !isOwn) return sentence`Missed ${call} from ${who(reader, by)}`;
  switch (outcome) {
    case 'declined':
      return `${kind}, declined`;
    case 'cancelled':
      return `${kind}, cancelled`;
    case 'no-answer':
      return `${kind}, no answer`;
    case 'lost':
      return `${kind}, connection lost`;
    case 'hung-up':
      return kind;
    default:
      return unreachable(outcome);
  }
}

function eventWords({ what, user, name }: EventBody, from: UserId, reader: Reader): string {
  const actor = who(reader, from);
  const other = user === null ? 'someone' : user === reader.self ? 'you' : nameOf(reader, user);
  switch (what) {
    case 'created':
      return name === null ? sentence`${actor} made this room` : sentence`${actor} made the room “${name}”`;
    case 'renamed':
      return name === null
        ? sentence`${actor} took the room’s name away`
        : sentence`${actor} named the room “${name}”`;
    case 'added':
      return sentence`${actor} added ${other}`;
    case 'joined':
      return sentence`${actor} joined`;
    case 'removed':
      return sentence`${actor} removed ${other}`;
    case 'left':
      return sentence`${actor} left`;
    case 'archived':
      return sentence`${actor} archived the room`;
    case 'unarchived':
      return sentence`${actor} brought the room back`;
    case 'role':
      return sentence`${actor} changed the role of ${other}`;
    default:
      return unreachable(what);
  }
}

/** Without marks; what is nothing but marks stays as it is. */
const inOneLine = (text: string): string =>
  (plainText(parseMarkdown(text)) || text).replaceAll(/\s+/gu, ' ').trim();

/** A message in one line: for the list of people, a notification, a reply. */
export function messageLine({ body, from, deletedAtMs }: Message, reader: Reader): string {
  if (deletedAtMs !== null) return 'Message deleted';
  switch (body.kind) {
    case 'text': {
      const [file] = body.files;
      if (body.text !== '' || !file) return inOneLine(body.text);
      return body.files.length === 1 ? file.name : `${body.files.length} files`;
    }
    case 'call':
      return callWords(body, reader);
    case 'event':
      return eventWords(body, from, reader);
    default:
      return unreachable(body);
  }
}
