/** Of so many bytes, with the head of a picture of so many pixels; the rest differs by `shade`. */
export function pngOf({ side = 128, bytes = 64, shade = 1 } = {}): Buffer {
  const content = Buffer.alloc(bytes, shade);
  content.set(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  content.writeUInt32BE(side, 16);
  content.writeUInt32BE(side, 20);
  return content;
}

/** An extended WebP of 128 pixels a side, with frames that follow each other. */
export const movingWebp = Buffer.from('524946460000000057454250565038580a000000020000007f00007f0000', 'hex');
