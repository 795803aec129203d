import { createEmitter } from '../../base/emitter.ts';
import type { Track } from '../ports.ts';

type Happening = 'ended' | 'mute' | 'unmute';

export class FakeTrack implements Track {
  enabled = true;
  muted: boolean;
  isStopped = false;
  readonly id: string;
  readonly kind: 'audio' | 'video';
  readonly #emitter = createEmitter<Record<Happening, void>>();
  readonly #undos = new Map<() => void, () => void>();

  constructor(id: string, kind: 'audio' | 'video', muted = false) {
    this.id = id;
    this.kind = kind;
    this.muted = muted;
  }

  stop(): void {
    this.isStopped = true;
  }

  /** Unplugged, or ended by the system. */
  end(): void {
    this.isStopped = true;
    this.#emitter.emit('ended', undefined);
  }

  flow(isFlowing: boolean): void {
    if (this.muted !== isFlowing) return;
    this.muted = !isFlowing;
    this.#emitter.emit(isFlowing ? 'unmute' : 'mute', undefined);
  }

  addEventListener(type: Happening, listener: () => void): void {
    this.#undos.set(listener, this.#emitter.on(type, listener));
  }

  removeEventListener(_type: Happening, listener: () => void): void {
    this.#undos.get(listener)?.();
  }
}
