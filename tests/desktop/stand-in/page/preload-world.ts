import type { Bridge } from './bridge.ts';
import type { Codec } from './codec.ts';

/** The names of the two functions through which a page and the host reach each other. */
export const sendName = '__standInSend';
export const receiveName = '__standInReceive';

type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void;

interface Native {
  __standInSend(text: string): void;
  __standInReceive(message: Incoming): void;
}

type Incoming =
  | { readonly kind: 'event'; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: boolean; readonly value: unknown };

/** In the isolated world: what a sandboxed preload finds (Electron's tutorial "Process Sandboxing"). */
export function runPreload(bridge: Bridge, codec: Codec, preload: Preload | null): void {
  type Listener = (event: object, ...args: unknown[]) => void;
  const native = globalThis as unknown as Native;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Set<Listener>>();
  let lastId = 0;

  const send = (message: object): void => native.__standInSend(JSON.stringify(message));
  const request = (message: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      send({ ...message, id: lastId });
    });

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      request({ kind: 'invoke', channel, args: args.map(codec.encode) }),
    send: (channel: string, ...args: unknown[]) =>
      send({ kind: 'send', channel, args: args.map(codec.encode) }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  const receive = (message: Incoming): void => {
    if (message.kind === 'event') {
      const args = message.args.map(codec.decode);
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...args);
      return;
    }
    const request = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) request?.resolve(codec.decode(message.value));
    else request?.reject(new Error(String(message.value)));
  };
  // As a task of the page, as in Electron. While a page opens a window Chromium holds it: what is evaluated in it runs all the same, and no
  // listener would hear of it.
  const { port1: inbox, port2: outside } = new MessageChannel();
  inbox.addEventListener('message', ({ data }: MessageEvent<Incoming>) => receive(data));
  inbox.start();
  native.__standInReceive = (message) => outside.postMessage(message);

  const contextBridge = { exposeInMainWorld: bridge.expose };
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };

  // Chromium's own menu is not the app's, and not Electron's either.
  addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    event.preventDefault();
    const field = event.target.closest<HTMLElement>('textarea, input, [contenteditable]');
    const linkURL = event.target.closest('a')?.href ?? '';
    const selectionText = getSelection()?.toString() ?? '';
    send({
      kind: 'menu-asked',
      at: { isEditable: field !== null, linkURL, selectionText, x: event.clientX, y: event.clientY },
    });
  });

  bridge.offer((question) => request({ kind: 'ask', question }));
  const module = { exports: {} };
  const process = { type: 'renderer', sandboxed: true, contextIsolated: true, platform: 'linux' };
  try {
    preload?.(require, module, module.exports, process);
  } catch (error) {
    send({ kind: 'preload-error', message: String(error) });
  }
}
