import type { WebSocket } from 'ws';
import { closeCodes } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import type { Line } from '../core/line.ts';

/** A line over a WebSocket that never buffers without end: who reads too slowly is cut, and catches up when back. */
export function createSocketLine(socket: WebSocket, beforeWrite: () => void): Line {
  const close = (code: number, reason: string): void => {
    if (socket.readyState !== socket.OPEN) return;
    socket.close(code, reason);
  };
  /** One frame may be larger than the whole backlog (a welcome with many rooms); what piles up beside it is what counts. */
  let largestWaiting = 0;
  return {
    close,
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount === 0) largestWaiting = 0;
      if (socket.bufferedAmount - largestWaiting > limits.backlogBytes) {
        close(closeCodes.tooSlow, 'too slow');
        // The close frame waits behind the backlog, so the socket itself has to go.
        socket.terminate();
        return;
      }
      if (text.length > limits.frameBytes) largestWaiting = Math.max(largestWaiting, Buffer.byteLength(text));
      beforeWrite();
      socket.send(text);
    },
  };
}
