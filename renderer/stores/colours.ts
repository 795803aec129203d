/** `#rrggbb`, with its transparency too, and `rgb(1, 2, 3)`. Three digits alone are more often a number of something. */
const pattern =
  /(?<![\w&#/])#(?:[\da-f]{8}|[\da-f]{6})(?![\w-])|\brgb\(\s{0,3}(\d{1,3})[\s,]{1,3}(\d{1,3})[\s,]{1,3}(\d{1,3})\s{0,3}\)/giu;

interface Piece {
  readonly text: string;
  readonly isColour: boolean;
}

/** Splits a text into colours, as CSS knows them, and what stands between them. */
export function splitColours(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [colour, ...parts] = match;
    if (parts.some((part) => Number(part) > 255)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isColour: false });
    pieces.push({ text: colour, isColour: true });
    end = match.index + colour.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isColour: false });
  return pieces;
}
