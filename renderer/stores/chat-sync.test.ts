import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import { startService } from '../../src/service/start-service.ts';
import { openPage, somebody, until, type Copies, type Person } from './fakes/real-client.ts';

const undos: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const undo of undos.splice(0).reverse()) await undo();
});

/** The real service, which keeps its port and its folder over a restart. */
async function serve() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-chat-sync-'));
  const start = (port: number) => startService({ host: '127.0.0.1', port, dataDir, log: silentLog });
  let running = await start(0);
  const { port } = running;
  undos.push(async () => {
    await running.close();
    rmSync(dataDir, { recursive: true });
  });
  return {
    address: `ws://127.0.0.1:${port}/ws`,
    stop: () => running.close(),
    startAgain: async () => void (running = await start(port)),
  };
}

type Page = ReturnType<typeof openPage>;

function visit(person: Person, address: string, copies?: Copies): Page {
  const page = openPage(person, address, copies);
  undos.push(() => page.close());
  return page;
}

const isOnline = (page: Page) => until(page.session, ({ connection }) => connection.state === 'online');
const isAway = (page: Page) => until(page.session, ({ connection }) => connection.state !== 'online');

/** Opens the conversation with the person of that name, and loads it. */
async function talkTo(page: Page, name: string): Promise<RoomId> {
  const { people } = await until(page.session, (session) =>
    [...session.people.values()].some((person) => person.name === name),
  );
  const other = [...people.values()].find((person) => person.name === name);
  if (other) page.openChat(other.user);
  const { open } = await until(page.chat, (chat) => {
    const room = chat.open?.room;
    return Boolean(room && chat.conversations.get(room)?.history === 'complete');
  });
  if (!open?.room) throw new Error('unreachable: the room was waited for');
  return open.room;
}

const textsIn = (page: Page, room: RoomId): string[] =>
  page.chat
    .getState()
    .conversations.get(room)
    ?.messages.map(({ body }) => (body.kind === 'text' ? body.text : '')) ?? [];

/** Until the page shows so many messages and nothing of its own is on its way. */
const settled = (page: Page, room: RoomId, count: number) =>
  until(page.chat, ({ conversations }) => {
    const { messages = [], pending = [] } = conversations.get(room) ?? {};
    return messages.length >= count && pending.length === 0;
  });

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${name} ${i + 1}`);

async function introduce(copiesForAda?: Copies) {
  const service = await serve();
  const [ada, bo] = [somebody('Ada'), somebody('Bo')];
  const adasPage = visit(ada, service.address, copiesForAda);
  const bosPage = visit(bo, service.address);
  const room = await talkTo(adasPage, 'Bo');
  await talkTo(bosPage, 'Ada');
  return { service, ada, bo, adasPage, bosPage, room };
}

it('reaches both sides, in one order, and is counted until it is read', async () => {
  const { adasPage, bosPage, room } = await introduce();
  for (const text of numbered('ada', 10)) adasPage.send(room, text);
  for (const text of numbered('bo', 10)) bosPage.send(room, text);
  await Promise.all([settled(adasPage, room, 20), settled(bosPage, room, 20)]);
  const texts = textsIn(adasPage, room);
  expect(textsIn(bosPage, room)).toEqual(texts);
  expect(texts.filter((text) => text.startsWith('ada'))).toEqual(numbered('ada', 10));
  bosPage.markRead(room);
  const { rooms } = bosPage.session.getState();
  expect([...rooms.values()].map(({ unread }) => unread)).toEqual([0]);
});

it('loses, doubles and reorders nothing over a restart of the service', async () => {
  const { service, adasPage, bosPage, room } = await introduce();
  adasPage.send(room, 'before');
  await Promise.all([settled(adasPage, room, 1), settled(bosPage, room, 1)]);
  await service.stop();
  await Promise.all([isAway(adasPage), isAway(bosPage)]);
  for (const text of numbered('ada', 5)) adasPage.send(room, text);
  for (const text of numbered('bo', 5)) bosPage.send(room, text);
  await service.startAgain();
  await Promise.all([settled(adasPage, room, 11), settled(bosPage, room, 11)]);
  const texts = textsIn(adasPage, room);
  expect(textsIn(bosPage, room)).toEqual(texts);
  expect(texts[0]).toBe('before');
  expect(texts.filter((text) => text.startsWith('bo'))).toEqual(numbered('bo', 5));
  expect(new Set(texts).size).toBe(11);
});

it('is whole although the wire loses and doubles events', async () => {
  let events = 0;
  const { adasPage, bosPage, room } = await introduce((text) =>
    text.includes('"chat.message"') && !text.includes('the last') ? events++ % 3 : 1,
  );
  for (const text of numbered('bo', 12)) bosPage.send(room, text);
  await settled(bosPage, room, 12);
  bosPage.send(room, 'the last');
  await settled(adasPage, room, 13);
  expect(textsIn(adasPage, room)).toEqual([...numbered('bo', 12), 'the last']);
  expect(events).toBeGreaterThanOrEqual(12);
});

it('is sent once although the page was closed before the answer came', async () => {
  let isDeaf = false;
  const { service, ada, adasPage, bosPage, room } = await introduce(() => (isDeaf ? 0 : 1));
  isDeaf = true;
  adasPage.send(room, 'once');
  await settled(bosPage, room, 1);
  adasPage.close();
  expect(ada.kept).toHaveLength(1);
  const again = visit(ada, service.address);
  await isOnline(again);
  await talkTo(again, 'Bo');
  await settled(again, room, 1);
  bosPage.send(room, 'heard');
  await Promise.all([settled(again, room, 2), settled(bosPage, room, 2)]);
  expect(textsIn(again, room)).toEqual(['once', 'heard']);
  expect(textsIn(bosPage, room)).toEqual(['once', 'heard']);
  expect(ada.kept).toEqual([]);
});

it('waits when it is too fast for the service, and arrives all the same', async () => {
  const { adasPage, bosPage, room } = await introduce();
  for (const text of numbered('ada', 24)) adasPage.send(room, text);
  await Promise.all([settled(adasPage, room, 24), settled(bosPage, room, 24)]);
  expect(textsIn(bosPage, room)).toEqual(numbered('ada', 24));
});

it('shows what was edited and deleted although the wire lost the news of it', async () => {
  let isDeaf = true;
  const { adasPage, bosPage, room } = await introduce((text) =>
    isDeaf && text.includes('"type":"chat.changed"') ? 0 : 1,
  );
  for (const text of ['one', 'two', 'three']) bosPage.send(room, text);
  await Promise.all([settled(adasPage, room, 3), settled(bosPage, room, 3)]);
  const [first, second] = bosPage.chat.getState().conversations.get(room)?.messages ?? [];
  if (!first || !second) throw new Error('unreachable: three were waited for');
  await bosPage.client.request('chat.delete', { message: first.message });
  bosPage.compose(room, { what: 'edit', message: second });
  bosPage.send(room, 'TWO');
  await until(bosPage.chat, () => textsIn(bosPage, room).includes('TWO'));
  expect(textsIn(adasPage, room)).toEqual(['one', 'two', 'three']);
  isDeaf = false;
  bosPage.send(room, 'four');
  // Event by event on its way there, so only the end of it is certain.
  const end = ['', 'TWO', 'three', 'four'];
  await until(adasPage.chat, () => textsIn(adasPage, room).join() === end.join());
  expect(textsIn(adasPage, room)).toEqual(end);
});
