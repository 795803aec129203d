import type { Writable } from 'node:stream';
import type { WebSocket } from 'ws';
import { limits } from '../../protocol/limits.ts';
import type { Line } from '../core/line.ts';

interface SocketLineDeps {
  readonly socket: Pick<WebSocket, 'readyState' | 'OPEN' | 'close' | 'terminate'>;
  /** Which carries the socket. Frames go to it as they are: ws would encode the same words anew for each who is told. */
  readonly stream: Pick<Writable, 'write' | 'writableLength'>;
  readonly frameOf: (text: string) => Buffer;
  readonly beforeWrite: () => void;
}

/** A line over a WebSocket that never buffers without end: who reads too slowly is cut, and catches up when back. */
export function createSocketLine({ socket, stream, frameOf, beforeWrite }: SocketLineDeps): Line {
  /** One frame may be larger than the whole backlog (a welcome with many rooms); what piles up beside it is what counts. */
  let largestWaiting = 0;
  return {
    close: (code, reason) => socket.close(code, reason),
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      const waiting = stream.writableLength;
      if (waiting === 0) largestWaiting = 0;
      if (waiting - largestWaiting > limits.backlogBytes) {
        // Without a code: a close frame would wait behind the backlog like everything else.
        socket.terminate();
        return;
      }
      const frame = frameOf(text);
      if (frame.length > limits.frameBytes) largestWaiting = Math.max(largestWaiting, frame.length);
      beforeWrite();
      stream.write(frame);
    },
  };
}
