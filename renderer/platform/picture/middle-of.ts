interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A camera's colours are shared by four pixels each: a frame is cut between them. */
const even = (at: number): number => 2 * Math.round(at / 2);

/** What is seen of a frame from nearer. */
export function middleOf({ x, y, width, height }: Rectangle, zoom: number): Rectangle {
  const part = { width: even(width / zoom), height: even(height / zoom) };
  return { x: even(x + (width - part.width) / 2), y: even(y + (height - part.height) / 2), ...part };
}
