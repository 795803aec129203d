import type { Server, Socket } from 'node:net';

/** No single address can take all the sockets this process may hold, whether it speaks or only sits there. */
export function capPerAddress(server: Pick<Server, 'on'>, maxSockets: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    if (count > maxSockets) return void socket.destroy();
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}
