import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createKeptOutbox } from '../../renderer/platform/page/kept-outbox.ts';
import type { OutboxEntry } from '../../renderer/platform/page/kept-outbox.ts';
import { openPage } from '../../renderer/stores/fakes/real-client.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import { identityFrom } from './kept-identity.ts';
import { judgeRoom, sumOf } from './judge.ts';
import { roomOf, textOf, type CrewTask, type Verdict } from './plan.ts';

/** So many of one's own are on their way at the same time. */
const pendingAtOnce = 4;
const historyRetryMs = 250;

/** One person at work: writes what they have to, over kills of the service and of their own process. */
export interface Writer {
  readonly acknowledged: () => number;
  readonly failed: () => number;
  /** Resolves when everything of everybody is there, or when it takes too long. */
  verdict(deadlineMs: number): Promise<Verdict>;
}

/** A text in a file, as a browser keeps it: whole or not at all. */
function keptIn(folder: string) {
  const fileOf = (key: string): string => path.join(folder, key);
  return {
    getItem: (key: string) => (existsSync(fileOf(key)) ? readFileSync(fileOf(key), 'utf8') : null),
    setItem(key: string, value: string) {
      writeFileSync(`${fileOf(key)}.part`, value);
      renameSync(`${fileOf(key)}.part`, fileOf(key));
    },
  };
}

const numberOf = ({ text }: OutboxEntry): number => Number(text.split(' ')[1]);

export function startWriter(
  task: CrewTask,
  { name, privateKey }: CrewTask['people'][number],
  tell: () => void,
): Writer {
  const { rooms, messagesEach } = task;
  const files = keptIn(task.folder);
  const outbox = createKeptOutbox({
    getItem: (key) => files.getItem(`${name}.${key}`),
    setItem: (key, value) => files.setItem(`${name}.${key}`, value),
  });
  let pending = outbox.load() ?? [];
  // A kill may have come between the outbox and this number.
  let written = Math.max(
    Number(files.getItem(`${name}.written`)),
    ...pending.map((entry) => numberOf(entry) + 1),
  );

  const page = openPage(
    {
      name,
      identity: identityFrom(privateKey),
      get kept() {
        return pending;
      },
      set kept(entries) {
        void outbox.save(entries);
        pending = entries;
        tell();
        queueMicrotask(write);
      },
    },
    task.address,
  );

  const write = (): void => {
    while (written < messagesEach && pending.length < pendingAtOnce) {
      const room = roomOf(rooms, written);
      if (!room) return;
      const text = textOf(name, written);
      written += 1;
      page.send(room, text);
      files.setItem(`${name}.written`, String(written));
    }
  };

  const held = (room: RoomId) => page.chat.getState().conversations.get(room);
  const isWhole = (room: RoomId): boolean => {
    const expected =
      task.writers.length * rooms.reduce((sum, each, index) => sum + (each === room ? countIn(index) : 0), 0);
    return held(room)?.history === 'complete' && (held(room)?.messages.at(-1)?.seq ?? 0) >= expected;
  };
  const countIn = (index: number): number => Math.ceil((messagesEach - index) / rooms.length);

  /** Every conversation is followed from its newest page on; at the end the older ones are read too. */
  const follow = (): void => {
    if (page.session.getState().connection.state !== 'online') return;
    for (const room of rooms) {
      const history = held(room)?.history ?? 'unloaded';
      if (history === 'unloaded' || history === 'failed') page.loadOlder(room);
    }
  };
  page.session.subscribe(follow);
  write();

  const judge = (): Verdict =>
    sumOf(
      rooms.map((room) =>
        judgeRoom(
          task,
          room,
          (held(room)?.messages ?? []).map(({ seq, body }) => ({
            seq,
            text: body.kind === 'text' ? body.text : body.kind,
          })),
        ),
      ),
    );

  return {
    acknowledged: () => written - pending.length,
    failed: () => pending.filter(({ state }) => state === 'failed').length,
    verdict: (deadlineMs) =>
      new Promise((resolve) => {
        const endMs = Date.now() + deadlineMs;
        const look = (): void => {
          follow();
          for (const room of rooms) if (held(room)?.history === 'more') page.loadOlder(room);
          if (rooms.every(isWhole) || Date.now() > endMs) return resolve(judge());
          setTimeout(look, historyRetryMs);
        };
        look();
      }),
  };
}
