import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Browsers ask one thing after the other on a connection; who asks for so many unanswered ones wants to fill our memory. */
const most = 8;

/** False once a connection waits for too many answers: it is cut, and what else it asked for is not looked at. */
export function createFewAtOnce(): (socket: Socket, response: ServerResponse) => boolean {
  const waiting = new WeakMap<Socket, number>();
  return (socket, response) => {
    const count = (waiting.get(socket) ?? 0) + 1;
    if (count > most) socket.destroy();
    if (socket.destroyed) return false;
    waiting.set(socket, count);
    response.once('finish', () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
    return true;
  };
}
