import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import type { CallId, DeviceId, RoomId, UserId } from '../../../protocol/ids.ts';
import { createCoreHouse } from '../../fakes/core-house.ts';
import { createTemporaryFolder } from '../../fakes/socket-client.ts';
import { migrations } from '../migrations.ts';
import { createSqliteStorage } from '../sqlite-storage.ts';
import { callsOfRooms } from './0012-calls-of-rooms.ts';

const before = migrations.slice(0, migrations.indexOf(callsOfRooms));
const [ada, bob] = [randomUUID(), randomUUID()] as [UserId, UserId];
const room = randomUUID() as RoomId;

/** A call as it was kept when calls were of two. */
const oldCall = (state: { phase: string }) => ({
  call: randomUUID() as CallId,
  room,
  kind: 'video',
  caller: ada,
  callee: bob,
  participants: [ada, bob].slice(0, state.phase === 'ringing' ? 1 : 2).map((user) => ({
    user,
    device: randomUUID() as DeviceId,
    media: { microphone: true, camera: true, screen: null, screenStream: null },
    connected: true,
  })),
  state,
});

function openOld(calls: readonly ReturnType<typeof oldCall>[]) {
  const folder = createTemporaryFolder();
  const file = path.join(folder.path, 'parley.db');
  const old = new DatabaseSync(file);
  for (const sql of before) old.exec(sql);
  old.exec(`PRAGMA user_version = ${before.length};
    INSERT INTO rooms (room, kind, last_seq, created_ms) VALUES ('${room}', 'direct', 0, 1);
    INSERT INTO users (user, name, availability, role, has_left, created_ms)
      VALUES ('${ada}', 'Ada', 'available', 'member', 0, 1), ('${bob}', 'Bob', 'available', 'member', 0, 1);
    INSERT INTO members (room, user) VALUES ('${room}', '${ada}'), ('${room}', '${bob}')`);
  const insert = old.prepare('INSERT INTO calls (call, room, phase, body) VALUES (?, ?, ?, ?)');
  for (const call of calls) insert.run(call.call, room, call.state.phase, JSON.stringify(call));
  old.close();
  const storage = createSqliteStorage(file, randomUUID);
  onTestFinished(() => {
    storage.close();
    folder.remove();
  });
  return storage;
}

it('calls of two are calls of their room, and nobody is in those that were open', () => {
  const over = oldCall({ phase: 'ended', atMs: 5, reason: 'hung-up' } as { phase: string });
  const ringing = oldCall({ phase: 'ringing', sinceMs: 6, alerting: true } as { phase: string });
  const storage = openOld([over, ringing]);
  const empty = { room, place: 'direct', participants: [], rung: [], removed: [], locked: false, gone: [] };
  expect(storage.call(over.call)).toEqual({
    ...empty,
    ...{ call: over.call, kind: 'video', caller: ada, been: [ada, bob] },
    state: { phase: 'ended', atMs: 5, reason: 'hung-up' },
  });
  expect(storage.openCalls()).toEqual([
    {
      ...empty,
      ...{ call: ringing.call, kind: 'video', caller: ada, been: [ada] },
      state: { phase: 'ringing', sinceMs: 6 },
    },
  ]);
});

it.each([
  ['active', 'lost', false, [ada, bob]],
  ['ringing', 'cancelled', true, [ada]],
] as const)(
  'one that was %s ends at the start, once, and its record says so',
  (phase, outcome, missed, people) => {
    const call = oldCall({ phase, sinceMs: 6, alerting: false } as { phase: string });
    const storage = openOld([call]);
    const house = createCoreHouse({ storage });
    house.restart();
    expect(storage.openCalls()).toEqual([]);
    expect(storage.historyAfter(room, 0, 9).messages.map(({ body }) => body)).toMatchObject([
      { kind: 'call', call: call.call, outcome, missed, by: ada, people },
    ]);
    expect(house.clock.pending()).toBe(0);
  },
);
