import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { CallId, MessageId, RoomId, VisitId } from '../../src/protocol/ids.ts';
import { type Client, connectClient, openSocket } from './client.ts';
import { seedRooms } from './seed-room.ts';
import { type ServerProcess, startServer } from './server-process.ts';

const teams = 25;
export const teamSize = 20;
export const people = teams * teamSize;
export const calls = 125;
/** What each of a call's two sends when it begins: a description, and a volley of candidates. */
const signalsEach = 20;

/** People at work over one server; each is known by a number. */
export interface Office {
  readonly server: ServerProcess;
  /** In their team. */
  say(person: number): Promise<unknown>;
  choose(person: number, availability: 'busy' | 'available'): Promise<unknown>;
  /** The call of this number ends, and its two ring each other again. */
  callAgain(call: number): Promise<unknown>;
  /** What became of many, told to all at once: the service does it by itself. */
  tellNews(count: number): Promise<unknown>;
  close(): Promise<void>;
}

const candidate = {
  kind: 'candidate',
  candidate: {
    candidate: 'candidate:842163049 1 udp 2122260223 192.0.2.17 51234 typ host generation 0 ufrag 6XaP',
    sdpMid: '0',
    sdpMLineIndex: 0,
    usernameFragment: '6XaP',
  },
} as const;
const text = 'what one says in passing, a line long or so';

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nobody is there');
  return item;
};

const pairOf = <Item>(items: readonly Item[], call: number): readonly [Item, Item] => [
  at(items, 2 * call),
  at(items, 2 * call + 1),
];

async function beginCall([caller, callee]: readonly [Client, Client]): Promise<CallId> {
  const call = randomUUID() as CallId;
  const [first, second] = [randomUUID() as VisitId, randomUUID() as VisitId];
  await caller.ask('call.start', { call, visit: first, to: { user: callee.self }, kind: 'video' });
  await callee.ask('call.alert', { call });
  await callee.ask('call.join', { call, visit: second, kind: 'video' });
  const signal = (from: Client, visit: VisitId, to: VisitId): Promise<unknown>[] =>
    Array.from({ length: signalsEach }, () =>
      from.ask('signal.send', { call, visit, to, attempt: 0, body: candidate }),
    );
  await Promise.all([...signal(caller, first, second), ...signal(callee, second, first)]);
  return call;
}

export async function openParleyOffice(dataDir: string): Promise<Office> {
  const rooms = seedRooms(
    dataDir,
    Array.from({ length: teams }, () => teamSize),
  );
  const server = await startServer('parley-server.ts', [dataDir]);
  const clients: Client[] = [];
  const teamOf: RoomId[] = [];
  for (const { room, members } of rooms) {
    for (const keys of members) {
      clients.push(await connectClient(server.port, keys));
      teamOf.push(room);
    }
  }
  const going: CallId[] = [];
  for (let call = 0; call < calls; call += 1) going.push(await beginCall(pairOf(clients, call)));
  return {
    server,
    say: (person) =>
      at(clients, person).ask('chat.send', {
        ...{ room: at(teamOf, person), message: randomUUID() as MessageId, text },
      }),
    choose: (person, availability) =>
      at(clients, person).ask('presence.set', { availability, untilMs: null }),
    async callAgain(call) {
      const pair = pairOf(clients, call);
      await pair[0].ask('call.leave', { call: at(going, call) });
      going[call % going.length] = await beginCall(pair);
    },
    tellNews: async () => {},
    async close() {
      for (const { socket } of clients) socket.terminate();
      await server.stop();
    },
  };
}

/** The floor: as many frames, to as many, of about the length; nobody is known, and nothing checked, kept or acknowledged. */
export async function openBareOffice(): Promise<Office> {
  const server = await startServer('bare-server.ts');
  const sockets: WebSocket[] = [];
  for (let person = 0; person < people; person += 1) sockets.push(await openSocket(server.port));
  const send = (person: number, to: readonly number[] | undefined, body: object): void =>
    at(sockets, person).send(JSON.stringify({ to, body }));
  const teamOf = (person: number): number[] => {
    const first = Math.floor((person % people) / teamSize) * teamSize;
    return Array.from({ length: teamSize }, (_, index) => first + index);
  };
  const person = { user: randomUUID(), name: 'Somebody', presence: 'in-call', role: 'member' };
  return {
    server,
    say: async (from) => send(from, teamOf(from), { message: randomUUID(), room: randomUUID(), text }),
    choose: async () => {},
    async callAgain(call) {
      const pair = pairOf(
        sockets.map((_, index) => index),
        call,
      );
      for (let change = 0; change < 4; change += 1) send(pair[0], pair, { call: randomUUID(), change });
      for (let index = 0; index < signalsEach; index += 1) {
        send(pair[0], [pair[1]], candidate);
        send(pair[1], [pair[0]], candidate);
      }
    },
    tellNews: async (count) => send(0, undefined, { people: Array.from({ length: count }, () => person) }),
    async close() {
      for (const socket of sockets) socket.terminate();
      await server.stop();
    },
  };
}
