import { randomUUID } from 'node:crypto';
import type { Streams } from 'electron';
import type { CaptureAnswer } from '../page/media-shims.ts';
import { captureMark } from './chromium.ts';
import { renameX11Window, runX11 } from './x11.ts';

/**
 * Chromium picks the source whose title holds the capture mark. A chosen window is lent that title until the capture has
 * started, and gets its own back.
 */
export class CapturePick {
  readonly #returns = new Map<string, () => Promise<unknown>>();

  async answer(streams: Streams | null | undefined): Promise<CaptureAnswer> {
    const source = streams?.video && 'id' in streams.video ? streams.video.id : undefined;
    if (source === undefined)
      return { granted: false, name: 'NotAllowedError', message: 'Permission denied' };
    const [kind, window = ''] = source.split(':');
    const token = randomUUID();
    if (kind !== 'window') return { granted: true, surface: 'monitor', token };
    const title = (await runX11('xdotool', ['getwindowname', window])).toString().trimEnd();
    await renameX11Window(window, captureMark);
    this.#returns.set(token, () => renameX11Window(window, title));
    return { granted: true, surface: 'window', token };
  }

  async started(token: string): Promise<void> {
    const giveBack = this.#returns.get(token);
    this.#returns.delete(token);
    // The window may be gone by now.
    await giveBack?.().catch(() => {});
  }
}
