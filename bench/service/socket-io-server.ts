import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { reportTo } from './server-process.ts';

/** A peer: what one writes with Socket.IO in an afternoon. `signal` goes to the socket with that number, `say` to everybody. */
interface Signal {
  readonly to: number;
  readonly body: unknown;
}

const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
const sockets: Socket[] = [];
io.on('connection', (socket) => {
  const from = sockets.push(socket) - 1;
  socket.on('signal', ({ to, body }: Signal) => sockets[to]?.emit('signal', { from, body }));
  socket.on('say', (body: unknown) => io.emit('said', { from, body }));
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
reportTo(process, (http.address() as AddressInfo).port, () => void io.close());
