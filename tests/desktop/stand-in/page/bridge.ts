/**
 * One end of the context bridge. Both worlds of a page run this; they share only the document, whose events Chromium
 * clones from one world to the other while `dispatchEvent` waits, so that calls stay synchronous as in Electron.
 */
export interface Bridge {
  /** Isolated world: puts an api on the page's window, frozen. */
  expose(key: string, api: unknown): void;
  /** Isolated world: what the page's own shims may ask. */
  offer(ask: (question: unknown) => Promise<unknown>): void;
  /** Page's world: asks it. */
  ask(question: unknown): Promise<unknown>;
}

export function makeBridge(channel: string, side: 'page' | 'isolated'): Bridge {
  type Fn = (...args: unknown[]) => unknown;
  type Wire = Readonly<Record<string, unknown>>;

  const other = side === 'page' ? 'isolated' : 'page';
  const functions = new Map<number, Fn>();
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  let lastId = 0;
  let returned: Wire | undefined;
  let offered: ((question: unknown) => Promise<unknown>) | undefined;

  const post = (message: Wire): void =>
    void document.dispatchEvent(new CustomEvent(`${channel}>${other}`, { detail: message }));
  const keep = (fn: Fn): number => {
    lastId += 1;
    functions.set(lastId, fn);
    return lastId;
  };

  const settleLater = (promise: Promise<unknown>): number => {
    lastId += 1;
    const id = lastId;
    promise.then(
      (value) => post({ kind: 'resolve', id, value: wrap(value) }),
      (error: unknown) => post({ kind: 'reject', id, value: wrap(error) }),
    );
    return id;
  };

  const wrap = (value: unknown): unknown => {
    if (typeof value === 'function') return { $function: keep(value as Fn) };
    if (value instanceof Promise) return { $promise: settleLater(value) };
    if (value instanceof Error) return { $error: value.message };
    if (Array.isArray(value)) return value.map(wrap);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Date)
      return value;
    return { $object: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wrap(inner)])) };
  };

  const unwrap = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unwrap);
    const wire = value as Wire;
    if ('$function' in wire) return (...args: unknown[]) => call(Number(wire['$function']), args);
    if ('$promise' in wire) {
      return new Promise((resolve, reject) => promises.set(Number(wire['$promise']), { resolve, reject }));
    }
    if ('$error' in wire) return new Error(String(wire['$error']));
    if (!('$object' in wire)) return value;
    const inner = Object.entries(wire['$object'] as object);
    return Object.fromEntries(inner.map(([key, each]) => [key, unwrap(each)]));
  };

  const call = (id: number, args: unknown[]): unknown => {
    returned = undefined;
    post({ kind: 'call', id, args: args.map(wrap) });
    const answer = returned as Wire | undefined;
    if (!answer) throw new Error('the other world is gone');
    if (answer['failed']) throw unwrap(answer['value']) as Error;
    return unwrap(answer['value']);
  };

  const answerCall = (message: Wire): Wire => {
    try {
      const fn = functions.get(Number(message['id']));
      return { kind: 'return', value: wrap(fn?.(...(message['args'] as unknown[]).map(unwrap))) };
    } catch (error) {
      return { kind: 'return', failed: true, value: wrap(error) };
    }
  };

  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    for (const inner of Object.values(value)) freeze(inner);
    return Object.freeze(value);
  };

  const receive = (message: Wire): void => {
    const waiting = promises.get(Number(message['id']));
    if (message['kind'] === 'call') post(answerCall(message));
    if (message['kind'] === 'return') returned = message;
    if (message['kind'] === 'resolve') waiting?.resolve(unwrap(message['value']));
    if (message['kind'] === 'reject') waiting?.reject(unwrap(message['value']));
    if (message['kind'] === 'offer') offered = unwrap(message['value']) as typeof offered;
    if (message['kind'] === 'expose') {
      const value = freeze(unwrap(message['value']));
      Object.defineProperty(globalThis, String(message['key']), { value, enumerable: true });
    }
  };
  document.addEventListener(`${channel}>${side}`, (event) => receive((event as CustomEvent<Wire>).detail));

  return {
    expose: (key, api) => post({ kind: 'expose', key, value: wrap(api) }),
    offer: (ask) => post({ kind: 'offer', value: wrap(ask) }),
    ask: (question) => offered?.(question) ?? Promise.reject(new Error('no preload')),
  };
}
