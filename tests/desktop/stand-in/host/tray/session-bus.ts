import { connect, type Socket } from 'node:net';
import { decodeMessage, encodeMessage, kinds, type Message } from './message.ts';
import type { Value } from './wire.ts';

export interface Answer {
  readonly signature: string;
  readonly body: readonly Value[];
}
const nothing: Answer = { signature: '', body: [] };

export interface Call {
  readonly to: string;
  readonly path: string;
  readonly of: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly Value[];
}

/** What others ask of us, by object, interface and name. Undefined where there is no such thing. */
export type Served = (path: string, of: string, member: string, body: readonly Value[]) => Answer | undefined;

export interface SessionBus {
  call(call: Call): Promise<readonly Value[]>;
  signal(path: string, of: string, member: string, signature?: string, body?: readonly Value[]): void;
  close(): void;
}

export const theBus = {
  to: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  of: 'org.freedesktop.DBus',
};

function socketPath(address: string): string | undefined {
  const [, kind, place] = /^unix:(path|abstract)=([^,;]+)/.exec(address) ?? [];
  return kind === 'abstract' ? `\0${place}` : place;
}

/** Says who we are ("Authentication Protocol"); what comes after it is messages. */
function introduce(socket: Socket, begun: () => void): void {
  const user = Buffer.from(String(process.getuid?.())).toString('hex');
  socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  socket.once('data', (text: Buffer) => {
    if (!text.toString().startsWith('OK')) {
      socket.destroy();
      return;
    }
    socket.write('BEGIN\r\n');
    begun();
  });
}

/** A connection to the session bus; undefined where there is none. */
export function joinSessionBus(served: Served, address = process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '') {
  const place = socketPath(address);
  return place === undefined ? undefined : joinBus(connect(place), served);
}

function joinBus(socket: Socket, served: Served): SessionBus {
  const waiting = new Map<number, PromiseWithResolvers<readonly Value[]>>();
  const begun = Promise.withResolvers<void>();
  let unread = Buffer.alloc(0);
  let serial = 0;

  const send = (message: Omit<Message, 'serial'>): number => {
    serial += 1;
    socket.write(encodeMessage({ ...message, serial }));
    return serial;
  };
  const answer = ({ path = '', of = '', member = '', body = [], from, serial: answers }: Message): void => {
    const found = served(path, of, member, body);
    const back = { to: from ?? '', answers };
    if (found) send({ kind: kinds.answer, ...back, ...found });
    else send({ kind: kinds.error, ...back, error: 'org.freedesktop.DBus.Error.UnknownMethod', ...nothing });
  };
  const hear = (message: Message): void => {
    const { kind, answers = 0, body = [], error } = message;
    if (kind === kinds.call) return answer(message);
    // Signals, which nobody waits for, end here too.
    if (kind === kinds.error) waiting.get(answers)?.reject(new Error(error));
    else waiting.get(answers)?.resolve(body);
    waiting.delete(answers);
  };
  const read = (bytes: Buffer): void => {
    unread = Buffer.concat([unread, bytes]);
    for (let found = decodeMessage(unread); found; found = decodeMessage(unread)) {
      unread = unread.subarray(found.length);
      hear(found.message);
    }
  };
  const call = async (call: Call): Promise<readonly Value[]> => {
    await begun.promise;
    const waiter = Promise.withResolvers<readonly Value[]>();
    waiting.set(send({ kind: kinds.call, ...call }), waiter);
    return waiter.promise;
  };

  // An icon keeps no app alive; without the bus there is none.
  socket.unref();
  socket.on('error', () => socket.destroy());
  introduce(socket, () => {
    socket.on('data', read);
    send({ kind: kinds.call, ...theBus, member: 'Hello' });
    begun.resolve();
  });
  return {
    call,
    signal: (path, of, member, signature = '', body = []) =>
      void begun.promise.then(() => send({ kind: kinds.signal, path, of, member, signature, body })),
    close: () => socket.destroy(),
  };
}
