import type { WebSocket } from 'ws';
import { limits } from '../../protocol/limits.ts';
import type { Line } from '../core/line.ts';

/** A line over a WebSocket that never buffers without end: who reads too slowly is cut, and catches up when back. */
export function createSocketLine(socket: WebSocket, beforeWrite: () => void): Line {
  /** One frame may be larger than the whole backlog (a welcome with many rooms); what piles up beside it is what counts. */
  let largestWaiting = 0;
  return {
    close: (code, reason) => socket.close(code, reason),
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount === 0) largestWaiting = 0;
      if (socket.bufferedAmount - largestWaiting > limits.backlogBytes) {
        // Without a code: a close frame would wait behind the backlog like everything else.
        socket.terminate();
        return;
      }
      // Exact only for what can matter: counting the bytes of every short frame would cost more than it tells.
      if (text.length > limits.frameBytes) largestWaiting = Math.max(largestWaiting, Buffer.byteLength(text));
      beforeWrite();
      socket.send(text);
    },
  };
}
