import { Emitter, preventable } from '../emitter.ts';
import type { Menu } from '../menu.ts';
import { nativeImage, type NativeImage } from '../native-image.ts';
import { createStatusNotifier, type Pixels, type StatusNotifier } from './status-notifier.ts';

function pixelsOf(image: NativeImage): Pixels {
  const argb = Buffer.from(image.toBitmap());
  // Blue, green, red, alpha the other way round.
  argb.swap32();
  return { ...image.getSize(), argb };
}

/** Really an icon of the desktop where there is a session bus; else nobody sees it. */
export class Tray extends Emitter {
  readonly #shown: StatusNotifier | undefined;
  #isDestroyed = false;

  constructor(image: NativeImage | string) {
    super();
    this.#shown = createStatusNotifier((x, y) =>
      this.emit('click', preventable(), { x, y, width: 0, height: 0 }, { x, y }),
    );
    this.setImage(image);
  }
  setImage(image: NativeImage | string): void {
    this.#shown?.setIcon(pixelsOf(typeof image === 'string' ? nativeImage.createFromPath(image) : image));
  }
  setToolTip(toolTip: string): void {
    this.#shown?.setToolTip(toolTip);
  }
  setContextMenu(menu: Menu | null): void {
    this.#shown?.setMenu(menu);
  }
  destroy(): void {
    this.#isDestroyed = true;
    this.#shown?.destroy();
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
}
