import { EventEmitter } from 'node:events';

/* Electron overloads `on` for every event by name; a plain emitter fits all of them only with an open listener type. */
// oxlint-disable-next-line typescript/no-explicit-any -- see above
type Listener = (...values: any[]) => void;

/** Node's emitter under Electron's types, without the warning about many listeners. */
export class Emitter {
  #events = new EventEmitter({ captureRejections: false }).setMaxListeners(0);

  on(event: string, listener: Listener): this {
    this.#events.on(event, listener);
    return this;
  }
  once(event: string, listener: Listener): this {
    this.#events.once(event, listener);
    return this;
  }
  off(event: string, listener: Listener): this {
    this.#events.off(event, listener);
    return this;
  }
  addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }
  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }
  removeAllListeners(event?: string): this {
    this.#events.removeAllListeners(event);
    return this;
  }
  listenerCount(event: string): number {
    return this.#events.listenerCount(event);
  }
  emit(event: string, ...values: unknown[]): boolean {
    return this.#events.emit(event, ...values);
  }
}

/** The event object of Electron's preventable events. */
export interface Preventable {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export const preventable = (): Preventable => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
});
