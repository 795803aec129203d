import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../../src/bridge/channels.ts';
import type { Bridge } from '../../src/bridge/contract.ts';

/** The whole bridge: main checks who asks, what and with what, so nothing is decided here. */
const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke(channels.invoke, name, input) as Promise<unknown>,
  listen(listener) {
    const onEvent = (_event: unknown, name: string, data: unknown): void => listener(name, data);
    ipcRenderer.on(channels.event, onEvent);
    return () => void ipcRenderer.off(channels.event, onEvent);
  },
};

contextBridge.exposeInMainWorld('parley', bridge);
