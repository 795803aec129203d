import type { Readable, Writable } from 'node:stream';

/** The parameters of an event or the result of a command: foreign, and read field by field where it is used. */
// oxlint-disable-next-line typescript/no-explicit-any -- the DevTools protocol has no types of its own here
export type Fields = any;

type Handler = (parameters: Fields) => void;

interface Pending {
  readonly method: string;
  readonly resolve: (result: Fields) => void;
  readonly reject: (error: Error) => void;
}

export interface Cdp {
  send(method: string, parameters?: object, session?: string): Promise<Fields>;
  /** Events of the browser, or of one attached page. */
  on(method: string, handler: Handler, session?: string): void;
}

/** The DevTools protocol over --remote-debugging-pipe: JSON messages that end with a zero byte. */
export function createCdp(output: Writable, input: Readable): Cdp {
  let lastId = 0;
  let isClosed = false;
  let unread = '';
  const pending = new Map<number, Pending>();
  const handlers = new Map<string, Set<Handler>>();
  const key = (method: string, session = ''): string => `${session} ${method}`;

  const close = (): void => {
    isClosed = true;
    for (const { method, reject } of pending.values()) reject(new Error(`${method}: the browser has gone`));
    pending.clear();
  };

  const receive = (text: string): void => {
    const message: Fields = JSON.parse(text);
    if (message.id === undefined) {
      for (const handler of handlers.get(key(message.method, message.sessionId)) ?? [])
        handler(message.params);
      return;
    }
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  };

  input.setEncoding('utf8');
  input.on('data', (chunk: string) => {
    const messages = (unread + chunk).split('\0');
    unread = messages.pop() ?? '';
    for (const text of messages) receive(text);
  });
  input.on('close', close);
  output.on('error', close);

  return {
    on(method, handler, session) {
      const name = key(method, session);
      handlers.set(name, (handlers.get(name) ?? new Set()).add(handler));
    },
    send(method, parameters = {}, sessionId) {
      if (isClosed) return Promise.reject(new Error(`${method}: the browser has gone`));
      return new Promise((resolve, reject) => {
        lastId += 1;
        pending.set(lastId, { method, resolve, reject });
        output.write(`${JSON.stringify({ id: lastId, method, params: parameters, sessionId })}\0`);
      });
    },
  };
}
