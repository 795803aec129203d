import type { Clock } from '../../src/base/clock.ts';
import { unreachable } from '../../src/base/result.ts';
import type { ErrorCode } from '../../src/protocol/errors.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { MessageId, RoomId } from '../../src/protocol/ids.ts';
import type { Message } from '../../src/protocol/model.ts';
import type { OutboxEntry } from '../platform/page/kept-outbox.ts';
import type { KeptValue } from '../platform/page/kept-value.ts';
import type { RequestAnswer, ServiceClient } from '../platform/service/service-client.ts';
import type { PendingMessage } from './app-model.ts';
import { isOnline, onOnline } from './on-online.ts';
import { pause } from './pause.ts';
import type { Uploads } from './uploads.ts';

/** Messages of one's own until the service has them. Each keeps its id over every attempt, so none is sent twice. */
interface Outbox {
  add(entry: Omit<OutboxEntry, 'state'>): void;
  retry(message: MessageId): void;
  discard(message: MessageId): void;
  /** The service has these, whatever its answer said or did not say. */
  confirm(messages: readonly MessageId[]): void;
  /** Nothing for these rooms will be sent. */
  clear(isGone: (room: RoomId) => boolean): void;
}

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly kept: KeptValue<OutboxEntry[]>;
  /** Rooms of another service wait until that one is chosen again. */
  readonly isKnown: (room: RoomId) => boolean;
  /** Puts an acknowledged message in its place; false while that cannot be done. */
  readonly place: (message: Message) => Promise<boolean>;
  /** A message goes when its files are on the service; until then others may pass it. */
  readonly files: Pick<Uploads, 'readiness' | 'areKept' | 'claim' | 'settle' | 'resume' | 'remove'> & {
    readonly state: Pick<Uploads['state'], 'subscribe'>;
  };
  readonly changed: (room: RoomId, messages: readonly PendingMessage[]) => void;
}

const filesOf = ({ files = [] }: OutboxEntry): FileIds => files;

type FileIds = NonNullable<OutboxEntry['files']>;
type Verdict = 'sent' | 'again' | 'later' | { readonly failed: ErrorCode };

export function createOutbox({ client, clock, scope, kept, isKnown, place, files, changed }: Deps): Outbox {
  let entries: readonly OutboxEntry[] = kept.load() ?? [];
  const draining = new Set<RoomId>();
  /** Of those that were not there at the start. */
  const keeping = new Map<MessageId, PendingMessage['keeping']>();
  const rooms = (): Set<RoomId> => new Set(entries.map(({ room }) => room));
  const tell = (room: RoomId): void =>
    changed(
      room,
      entries
        .filter((entry) => entry.room === room)
        .map((entry) => ({ ...entry, keeping: keeping.get(entry.message) ?? 'done' })),
    );

  const replace = async (next: readonly OutboxEntry[]): Promise<boolean> => {
    const touched = new Set([...rooms(), ...next.map(({ room }) => room)]);
    entries = next;
    const saved = kept.save([...entries]);
    for (const room of touched) tell(room);
    return saved;
  };
  /** It is shown and sent without waiting for the disk; that it waits for the line is said only when it is kept. */
  const keep = async (entry: OutboxEntry): Promise<void> => {
    keeping.set(entry.message, 'begun');
    const done = await Promise.all([replace([...entries, entry]), files.areKept(filesOf(entry))]);
    keeping.set(entry.message, done.every(Boolean) ? 'done' : 'impossible');
    if (entries.some(({ message }) => message === entry.message)) tell(entry.room);
    else keeping.delete(entry.message);
  };
  const remove = (messages: readonly MessageId[]): void => {
    const gone = entries.filter(({ message }) => messages.includes(message));
    if (gone.length === 0) return;
    for (const message of messages) keeping.delete(message);
    void replace(entries.filter((entry) => !gone.includes(entry)));
    files.settle(gone.flatMap(filesOf));
  };
  const mark = (message: MessageId, state: OutboxEntry['state'], why?: OutboxEntry['why']): void =>
    void replace(entries.map((entry) => (entry.message === message ? { ...entry, state, why } : entry)));

  const judge = async (answer: RequestAnswer<'chat.send'>): Promise<Verdict> => {
    // On a lost line it stays visible as pending until the missing part of the conversation is there.
    if (answer.ok) return (await place(answer.value.message)) || isOnline(client) ? 'sent' : 'later';
    if (answer.code === 'rate-limited') {
      await pause(clock, scope, answer.retryAfterMs);
      return 'again';
    }
    if (answer.code !== 'away') return { failed: answer.code };
    if (!isOnline(client)) return 'later';
    // The line lives, only this answer did not come.
    await pause(clock, scope);
    return 'again';
  };

  /** True when the room's next message may go. */
  const sendOne = async ({
    room,
    message,
    text,
    mentions = [],
    replyTo = null,
    files = [],
  }: OutboxEntry): Promise<boolean> => {
    const verdict = await judge(
      await client.request('chat.send', { room, message, text, mentions, replyTo, files }),
    );
    if (typeof verdict === 'object') {
      mark(message, 'failed', verdict.failed);
      return true;
    }
    switch (verdict) {
      case 'sent':
        remove([message]);
        return true;
      case 'again':
        return true;
      case 'later':
        return false;
      default:
        return unreachable(verdict);
    }
  };

  /** One at a time in each room, so that they arrive in the order in which they were written. */
  const drain = async (room: RoomId): Promise<void> => {
    if (draining.has(room)) return;
    draining.add(room);
    let mayGoOn = isOnline(client) && isKnown(room);
    while (mayGoOn && !scope.hasEnded) {
      const next = entries.find(
        (entry) =>
          entry.room === room && entry.state === 'sending' && files.readiness(filesOf(entry)) === 'ready',
      );
      mayGoOn = next !== undefined && (await sendOne(next));
    }
    draining.delete(room);
  };

  /** What cannot be sent any more says so, and what was waiting for its files goes. */
  const filesChanged = (): void => {
    const waiting = entries.filter((entry) => entry.state === 'sending' && filesOf(entry).length > 0);
    for (const entry of waiting) {
      const readiness = files.readiness(filesOf(entry));
      if (readiness === 'lost') mark(entry.message, 'failed');
      if (readiness === 'ready') void drain(entry.room);
    }
  };

  files.claim(entries.flatMap(filesOf));
  scope.own(files.state.subscribe(filesChanged));
  for (const room of rooms()) tell(room);
  onOnline(client, scope, () => {
    for (const room of rooms()) {
      tell(room);
      void drain(room);
    }
  });

  return {
    add(entry) {
      void keep({ ...entry, state: 'sending' });
      void drain(entry.room);
    },
    retry(message) {
      for (const entry of entries) if (entry.message === message) filesOf(entry).forEach(files.resume);
      mark(message, 'sending');
      filesChanged();
      for (const room of rooms()) void drain(room);
    },
    discard(message) {
      const gone = entries.filter((entry) => entry.message === message).flatMap(filesOf);
      remove([message]);
      gone.forEach(files.remove);
    },
    confirm: remove,
    clear: (isGone) => void replace(entries.filter(({ room }) => !isGone(room))),
  };
}
