import { Emitter } from './emitter.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- Electron's own listener type
type Handler = (event: any, ...args: any[]) => unknown;

export class IpcMain extends Emitter {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }
}
