/** A text socket as the service client needs it: the browser's WebSocket, Node's, or a fake. */
interface Socket {
  send(text: string): void;
  /** No event comes after this. */
  close(code?: number): void;
}

interface SocketListener {
  opened(): void;
  received(text: string): void;
  closed(code: number): void;
}

export type OpenSocket = (address: string, listener: SocketListener) => Socket;

/** RFC 6455 7.4.1: no close frame was received. */
const abnormalClosure = 1006;

export function createOpenSocket(WebSocketClass: typeof WebSocket): OpenSocket {
  return (address, listener) => {
    const listening = new AbortController();
    let socket: WebSocket;
    try {
      socket = new WebSocketClass(address);
    } catch {
      // The constructor throws for an address that it cannot parse, and for ws: on an https: page.
      queueMicrotask(() => listening.signal.aborted || listener.closed(abnormalClosure));
      return { send() {}, close: () => listening.abort() };
    }
    const { signal } = listening;
    socket.addEventListener('open', () => listener.opened(), { signal });
    socket.addEventListener('message', ({ data }) => listener.received(String(data)), { signal });
    socket.addEventListener('close', ({ code }) => listener.closed(code), { signal });
    return {
      send(text) {
        if (socket.readyState === WebSocketClass.OPEN) socket.send(text);
      },
      close(code) {
        listening.abort();
        socket.close(code);
      },
    };
  };
}
