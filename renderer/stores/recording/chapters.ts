import type { CallMoment } from '../../../src/call/view.ts';
import type { RecordedPerson } from '../../platform/recording/call-recorder.ts';
import { words } from '../words.ts';

type People = readonly RecordedPerson[];

/** What becomes a chapter between two looks at who is in a recording. */
export function chaptersBetween(before: People, now: People): string[] {
  const found: string[] = [];
  const was = new Map(before.map((person) => [person.id, person]));
  const is = new Set(now.map(({ id }) => id));
  for (const { id, name, screen } of now) {
    const earlier = was.get(id);
    if (!earlier) found.push(words.chapterJoined(name));
    if (screen !== null && (earlier?.screen ?? null) === null) found.push(words.chapterShares(name));
  }
  for (const { id, name } of before) if (!is.has(id)) found.push(words.chapterLeft(name));
  return found;
}

/** Applause of many is one place in a film, not ten. */
export const reactionGapMs = 10_000;

export function chapterOf(moment: CallMoment, people: People): string | null {
  if (moment.is !== 'reaction') return null;
  const person = people.find(({ id }) => id === moment.user);
  return person ? words.chapterReaction(person.name, moment.emoji) : null;
}
