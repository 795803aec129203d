import type { CallMoment } from '../../../src/call/view.ts';
import type { RecordedPerson } from '../../platform/recording/call-recorder.ts';
import { words } from '../words.ts';

type People = readonly RecordedPerson[];

/** What becomes a chapter between two looks at who is in a recording; `inCall`: who is in the call, whether or not they agreed. */
export function chaptersBetween(before: People, now: People, inCall: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const was = new Map(before.map((person) => [person.id, person]));
  const is = new Set(now.map(({ id }) => id));
  for (const { id, name, screen } of now) {
    const earlier = was.get(id);
    if (!earlier) found.push(words.chapterJoined(name));
    if (screen !== null && (earlier?.screen ?? null) === null) found.push(words.chapterShares(name));
  }
  // Whoever takes back that they agreed is not told of.
  for (const { id, name } of before) if (!is.has(id) && !inCall.has(id)) found.push(words.chapterLeft(name));
  return found;
}

/** The same thing again and again, or applause of many, is one place in a film, not ten. */
export const chapterGapMs = 10_000;

export function chapterOf(moment: CallMoment, people: People): string | null {
  if (moment.is !== 'reaction') return null;
  const person = people.find(({ id }) => id === moment.user);
  return person ? words.chapterReaction(person.name, moment.emoji) : null;
}
