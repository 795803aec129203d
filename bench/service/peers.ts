import { once } from 'node:events';
import type { WebSocket } from 'ws';
import { newSocket, openSocket } from './client.ts';

/**
 * Sockets at the peers' servers, spoken to in their own frames: their client libraries would cost time in the process that
 * measures, and it is the servers that are compared.
 */

/** Engine.IO 4 in a WebSocket: 0 opens, 2 and 3 are ping and pong, 4 carries Socket.IO's own 0 (connect) and 2 (event). */
export async function openSocketIo(port: number): Promise<WebSocket> {
  const socket = await openSocket(port, '/socket.io/?EIO=4&transport=websocket');
  socket.send('40');
  const connected = new Promise<void>((resolve) =>
    socket.on('message', (data: Buffer) => {
      const text = data.subarray(0, 2).toString('latin1');
      if (text === '2') socket.send('3');
      if (text === '40') resolve();
    }),
  );
  await connected;
  return socket;
}

export const socketIoEvent = (name: string, data: unknown): string => `42${JSON.stringify([name, data])}`;

export async function openPeerJs(port: number, id: string): Promise<WebSocket> {
  const socket = newSocket(port, `/peerjs?key=peerjs&id=${id}&token=${id}&version=1.5.5`);
  // It may come in one piece with the answer to the handshake.
  await once(socket, 'message');
  return socket;
}

export const peerJsCandidate = (to: string, payload: unknown): string =>
  JSON.stringify({ type: 'CANDIDATE', dst: to, payload });
