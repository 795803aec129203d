import type { OpenSocket } from '../service/socket.ts';
import { challenge, welcome } from './sample.ts';

interface SentRequest {
  readonly id: number;
  readonly type: string;
  readonly data: unknown;
}

/** The service's side of one socket. */
export interface FakeSocket {
  readonly address: string;
  readonly sent: SentRequest[];
  readonly isClosed: boolean;
  /** With which the client closed it. */
  readonly closedWith: number | undefined;
  open(): void;
  say(frame: unknown): void;
  answer(data: unknown): void;
  refuse(error: unknown): void;
  close(code: number): void;
}

/** Lets promise callbacks run; a turn of the event loop, not a wait for time. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

export function createFakeSockets() {
  const sockets: FakeSocket[] = [];

  const openSocket: OpenSocket = (address, listener) => {
    let isClosed = false;
    let closedWith: number | undefined;
    const sent: SentRequest[] = [];
    const say = (frame: unknown): void => {
      if (!isClosed) listener.received(typeof frame === 'string' ? frame : JSON.stringify(frame));
    };
    const lastId = (): number => sent.at(-1)?.id ?? 0;
    sockets.push({
      address,
      sent,
      get isClosed() {
        return isClosed;
      },
      get closedWith() {
        return closedWith;
      },
      open: () => listener.opened(),
      say,
      answer: (data) => say({ re: lastId(), ok: true, data }),
      refuse: (error) => say({ re: lastId(), ok: false, error }),
      close(code) {
        if (isClosed) return;
        isClosed = true;
        listener.closed(code);
      },
    });
    return {
      send: (text) => void sent.push(JSON.parse(text) as SentRequest),
      close(code) {
        isClosed = true;
        closedWith = code;
      },
    };
  };

  const newest = (): FakeSocket => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  };

  /** Opens the newest socket and gives it its challenge; then it has said hello. */
  const greet = async (): Promise<FakeSocket> => {
    const socket = newest();
    socket.open();
    await settle();
    if (socket.sent.at(-1)?.type === 'challenge') socket.answer(challenge);
    await settle();
    return socket;
  };

  /** And answers the hello. */
  const accept = async (): Promise<FakeSocket> => {
    const socket = await greet();
    socket.answer(welcome());
    return socket;
  };

  return { sockets, openSocket, newest, greet, accept };
}
