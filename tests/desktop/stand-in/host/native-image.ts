import { existsSync, readFileSync } from 'node:fs';
import { pixelsOfPng } from './png-pixels.ts';

const pngSignature = 0x89504e47;

/** A PNG and what its header says. */
export class NativeImage {
  readonly #png: Buffer;
  #isTemplate = false;

  constructor(png: Buffer) {
    this.#png = png;
  }
  toPNG(): Buffer {
    return this.#png;
  }
  /** Blue, green, red, alpha. */
  toBitmap(): Buffer {
    const { width, height } = this.getSize();
    return width > 0 ? pixelsOfPng(this.#png, width, height) : Buffer.alloc(0);
  }
  toDataURL(): string {
    return `data:image/png;base64,${this.#png.toString('base64')}`;
  }
  isEmpty(): boolean {
    return this.#png.length === 0;
  }
  getSize(): { width: number; height: number } {
    const isPng = this.#png.length > 24 && this.#png.readUInt32BE(0) === pngSignature;
    return isPng
      ? { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) }
      : { width: 0, height: 0 };
  }
  isTemplateImage(): boolean {
    return this.#isTemplate;
  }
  setTemplateImage(isTemplate: boolean): void {
    this.#isTemplate = isTemplate;
  }
}

export const nativeImage = {
  createEmpty: () => new NativeImage(Buffer.alloc(0)),
  createFromPath: (file: string) => new NativeImage(existsSync(file) ? readFileSync(file) : Buffer.alloc(0)),
};
