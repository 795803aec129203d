import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { DeviceId } from '../../src/protocol/ids.ts';
import { parseServerFrame } from '../../src/protocol/frames.ts';
import type { RequestInput, RequestOutput, RequestType } from '../../src/protocol/requests.ts';
import { answerTo, challengeOf, helloOf } from '../../src/service/fakes/core-house.ts';
import { newKeys } from '../../src/service/fakes/device-keys.ts';

/** A person's one device. After its set-up a bench listens to `socket` itself: the clients must not be what is measured. */
export interface Client {
  readonly socket: WebSocket;
  readonly device: DeviceId;
  readonly self: RequestOutput<'hello'>['self'];
  ask<Type extends RequestType>(type: Type, data: RequestInput<Type>): Promise<RequestOutput<Type>>;
}

export const newSocket = (port: number, path = '', localAddress = '127.0.0.1'): WebSocket =>
  new WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false, localAddress });

export async function openSocket(port: number, path = '', localAddress?: string): Promise<WebSocket> {
  const socket = newSocket(port, path, localAddress);
  await once(socket, 'open');
  return socket;
}

export function createAsk(socket: WebSocket): Client['ask'] {
  let lastId = 0;
  return (type, data) =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      const heard = (text: Buffer): void => {
        const frame = parseServerFrame(text.toString());
        if (!frame || !('re' in frame) || frame.re !== id) return;
        socket.off('message', heard);
        if (!frame.ok) reject(new Error(`${type}: ${frame.error.code} ${frame.error.detail ?? ''}`));
        // The bench trusts the service it has just started.
        else resolve(frame.data as RequestOutput<typeof type>);
      };
      socket.on('message', heard);
      socket.send(JSON.stringify({ id, type, data }));
    });
}

/** Whoever makes thousands comes from several addresses: one may not take all the places. */
export async function connectClient(port: number, keys = newKeys(), localAddress?: string): Promise<Client> {
  const socket = await openSocket(port, '/ws', localAddress);
  // Each question that waits for its answer listens.
  socket.setMaxListeners(0);
  const ask = createAsk(socket);
  const hello = helloOf({ keys, name: 'Somebody' });
  const challenge = await ask('challenge', challengeOf(hello));
  const { self, device } = await ask('hello', answerTo(hello, challenge));
  return { socket, device, self, ask };
}
