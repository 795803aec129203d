import { Emitter } from './emitter.ts';
import type { Menu } from './menu.ts';
import type { NativeImage } from './native-image.ts';

/** A tray icon as a model. What it shows is read back by specs through `setContextMenu` and `setToolTip` being wrapped. */
export class Tray extends Emitter {
  image: NativeImage | string;
  toolTip = '';
  contextMenu: Menu | null = null;
  #isDestroyed = false;

  constructor(image: NativeImage | string) {
    super();
    this.image = image;
  }
  setImage(image: NativeImage | string): void {
    this.image = image;
  }
  setToolTip(toolTip: string): void {
    this.toolTip = toolTip;
  }
  setContextMenu(menu: Menu | null): void {
    this.contextMenu = menu;
  }
  destroy(): void {
    this.#isDestroyed = true;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
}
