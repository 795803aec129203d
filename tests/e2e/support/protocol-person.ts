import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { parseServerFrame } from '../../../src/protocol/frames.ts';
import type { RequestInput, RequestOutput, RequestType } from '../../../src/protocol/requests.ts';
import { answerTo, challengeOf, helloOf } from '../../../src/service/fakes/core-house.ts';

/** Somebody who is there by protocol alone: enough to be busy, without a third desktop. */
export interface ProtocolPerson {
  readonly self: RequestOutput<'hello'>['self'];
  /** Who was there before. */
  find(name: string): RequestOutput<'hello'>['self'];
  ring(user: RequestOutput<'hello'>['self']): Promise<RequestInput<'call.start'>['call']>;
  accept(call: RequestInput<'call.start'>['call']): Promise<void>;
  say(user: RequestOutput<'hello'>['self'], text: string): Promise<void>;
  close(): void;
}

export async function joinByProtocol(address: string, name: string): Promise<ProtocolPerson> {
  const socket = new WebSocket(`ws://${address}/ws`);
  await once(socket, 'open');
  let lastId = 0;
  const waiting = new Map<number, (data: unknown) => void>();
  socket.on('message', (frame: Buffer) => {
    const parsed = parseServerFrame(frame.toString('utf8'));
    if (!parsed || !('re' in parsed)) return;
    if (!parsed.ok) throw new Error(`${name}: ${parsed.error.code} ${parsed.error.detail ?? ''}`);
    waiting.get(parsed.re)?.(parsed.data);
  });
  const ask = <Type extends RequestType>(type: Type, data: object): Promise<RequestOutput<Type>> =>
    new Promise((resolve) => {
      const id = (lastId += 1);
      waiting.set(id, (answer) => resolve(answer as RequestOutput<Type>));
      socket.send(JSON.stringify({ id, type, data }));
    });

  const hello = helloOf({ name });
  const challenge = await ask('challenge', challengeOf(hello));
  const { self, people } = await ask('hello', answerTo(hello, challenge));
  return {
    self,
    find(wanted) {
      const person = people.find((one) => one.name === wanted);
      if (!person) throw new Error(`${wanted} was not there before ${name}`);
      return person.user;
    },
    async ring(user) {
      const call = randomUUID() as RequestInput<'call.start'>['call'];
      const { outcome } = await ask('call.start', { call, visit: randomUUID(), to: { user }, kind: 'voice' });
      if (outcome !== 'ringing') throw new Error(`the ring came to ${outcome}`);
      return call;
    },
    async accept(call) {
      await ask('call.join', { call, visit: randomUUID(), kind: 'voice' });
    },
    async say(user, text) {
      const { room } = await ask('room.open', { with: user });
      await ask('chat.send', { room: room.room, message: randomUUID(), text });
    },
    close: () => socket.close(),
  };
}
