import { roomOf, textOf, type Verdict } from './plan.ts';

/** What one person holds of one room at the end. */
export interface HeldMessage {
  readonly seq: number;
  readonly text: string;
}

interface Written<Room> {
  readonly rooms: readonly Room[];
  readonly writers: readonly string[];
  readonly messagesEach: number;
}

/** In the order in which this writer wrote them into this room. */
function writtenBy<Room>({ rooms, messagesEach }: Written<Room>, room: Room, writer: string): string[] {
  return Array.from({ length: messagesEach }, (_, number) => number)
    .filter((number) => roomOf(rooms, number) === room)
    .map((number) => textOf(writer, number));
}

export function judgeRoom<Room>(written: Written<Room>, room: Room, held: readonly HeldMessage[]): Verdict {
  const places = new Map<string, number>();
  for (const [place, { text }] of held.entries()) if (!places.has(text)) places.set(text, place);
  const gaps = held.filter(({ seq }, index) => seq !== index + 1).length;
  let [lost, swapped] = [0, 0];
  for (const writer of written.writers) {
    let last = -1;
    for (const text of writtenBy(written, room, writer)) {
      const place = places.get(text);
      if (place === undefined) lost += 1;
      else {
        if (place < last) swapped += 1;
        last = place;
      }
    }
  }
  return { lost, doubled: held.length - places.size, reordered: gaps + swapped };
}

export const sumOf = (verdicts: readonly Verdict[]): Verdict => ({
  lost: verdicts.reduce((sum, { lost }) => sum + lost, 0),
  doubled: verdicts.reduce((sum, { doubled }) => sum + doubled, 0),
  reordered: verdicts.reduce((sum, { reordered }) => sum + reordered, 0),
});
