import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { reportTo } from './server-process.ts';

/**
 * The floor: what any service with JSON over ws does at the least. `{ to, body }` goes to the socket with that number,
 * or to each of those; without `to` to everybody. Nobody is known, nothing is checked, kept or acknowledged.
 */
interface BareFrame {
  readonly to?: number | readonly number[];
  readonly body: unknown;
}

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
const sockets: WebSocket[] = [];
server.on('connection', (socket) => {
  const from = sockets.push(socket) - 1;
  socket.send(JSON.stringify({ number: from }));
  socket.on('message', (data: Buffer) => {
    const { to, body } = JSON.parse(data.toString()) as BareFrame;
    const text = JSON.stringify({ type: 'signal', from, body });
    if (to === undefined) for (const each of server.clients) each.send(text);
    else if (typeof to === 'number') sockets[to]?.send(text);
    else for (const each of to) sockets[each]?.send(text);
  });
});
await once(server, 'listening');
reportTo(process, (server.address() as AddressInfo).port, () => {
  for (const socket of server.clients) socket.terminate();
  server.close();
});
