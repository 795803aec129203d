import * as v from 'valibot';
import { expect, it } from 'vitest';
import { routes } from '../../src/bridge/contract.ts';
import { events, type EventType } from '../../src/protocol/events.ts';
import { badInputsOf } from '../../src/protocol/fakes/bad-inputs.ts';
import { requests, type RequestType } from '../../src/protocol/requests.ts';
import { createChance } from '../../tests/fuzz/chance.ts';
import { makeInput } from '../../tests/fuzz/make-input.ts';
import { clientBench } from '../platform/fakes/client-bench.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { settle, type FakeSocket } from '../platform/fakes/fake-sockets.ts';
import {
  ada,
  bo,
  callId,
  deviceId,
  messageId,
  room,
  roomWith,
  self,
  serviceId,
  welcome,
} from '../platform/fakes/sample.ts';
import { setUp } from './fakes/app-bench.ts';

/** What a service says that means no good, or is broken: of every event and answer of the protocol, also those of tomorrow. */
type Schema = Parameters<typeof makeInput>[0];

const ids: readonly string[] = [
  self,
  ada.user,
  bo.user,
  room(1),
  room(2),
  messageId(1),
  messageId(2),
  callId(1),
  deviceId(1),
  serviceId(1),
];
const chance = createChance(7);
const make = (schema: unknown): unknown => makeInput(schema as Schema, chance, () => ids);
const eventTypes = Object.keys(events) as EventType[];
const wrong = [
  '',
  'no json',
  '[',
  'null',
  '{"re":1}',
  '{"type":"__proto__","data":{}}',
  `"${'x'.repeat(100_000)}"`,
];

/** One frame in three is wrong in some way. */
function hostileEvent(): unknown {
  const type = chance.of(eventTypes) ?? 'signal';
  if (chance.oneIn(12)) return chance.of(wrong);
  const data = chance.oneIn(4)
    ? chance.of(badInputsOf(events[type] as unknown as Schema))?.data
    : make(events[type]);
  return { type, data };
}

/** What was asked is answered: rightly, wrongly, for another, twice, or never. */
function answerAll(socket: FakeSocket, from: number): number {
  for (const { id, type } of socket.sent.slice(from)) {
    const { output } = requests[type as RequestType];
    if (chance.oneIn(6)) continue;
    const data = chance.oneIn(3) ? chance.of(badInputsOf(output as unknown as Schema))?.data : make(output);
    const frame = { re: chance.oneIn(10) ? id + 1 : id, ok: !chance.oneIn(8), data };
    socket.say(frame);
    if (chance.oneIn(8)) socket.say(frame);
  }
  return socket.sent.length;
}

/** What the page reports has to fit main's contract, or the tray stands still. */
const isReport = (said: unknown): boolean => v.is(routes['status.report'].input, said);

it('a service that answers by chance neither breaks the app nor reaches past it', async () => {
  const bench = clientBench();
  const desktop = createFakeDesktop();
  const t = setUp(desktop, { ...createFakeClient(), client: bench.client });
  const { model } = t;
  const hear = (type: EventType): void => void bench.client.on(type, () => {});
  eventTypes.forEach(hear);
  const rooms = [roomWith(2), roomWith(3, { room: room(2), kind: 'group', name: 'Garden' })];
  const acts = [
    () => model.openChat(ada.user),
    () => model.openRoom(room(2)),
    () => model.send(room(1), 'hello'),
    () => model.markRead(room(2)),
    () => model.openSearch(),
    () => model.openSettings(),
    () => t.clock.advance(1_000),
  ];
  for (let line = 0; line < 12; line += 1) {
    bench.client.connectTo(`ws://one/ws?${line}`);
    const socket = await bench.greet();
    socket.answer(line % 4 === 3 ? make(requests.hello.output) : welcome({ rooms }));
    let answered = socket.sent.length;
    for (let step = 0; step < 250; step += 1) {
      socket.say(hostileEvent());
      if (step % 10 === 0) chance.of(acts)?.();
      if (step % 25 === 0) await settle();
      answered = answerAll(socket, answered);
    }
    await settle();
  }
  expect(desktop.statuses.filter((said) => !isReport(said))).toEqual([]);

  bench.client.connectTo('ws://good/ws');
  (await bench.greet()).answer(welcome({ rooms }));
  await settle();
  model.openRoom(room(2));
  expect(model.session.getState().rooms.get(room(2))?.name).toBe('Garden');
  expect(model.chat.getState().open).toMatchObject({ room: room(2) });
  model.end();
  expect(t.clock.pending()).toBe(0);
});
