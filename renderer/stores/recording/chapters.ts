import type { CallMoment } from '../../../src/call/view.ts';
import { recordingNoticesTexts } from '../../../src/texts/recording-notices.ts';
import type { RecordedPerson } from '../../platform/recording/call-recorder.ts';

type People = readonly RecordedPerson[];

/** What becomes a chapter between two looks at who is in a recording; `inCall`: who is in the call, whether or not they agreed. */
export function chaptersBetween(before: People, now: People, inCall: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const was = new Map(before.map((person) => [person.id, person]));
  const is = new Set(now.map(({ id }) => id));
  for (const { id, name, screen } of now) {
    const earlier = was.get(id);
    if (!earlier) found.push(recordingNoticesTexts.chapters.joined(name));
    if (screen !== null && (earlier?.screen ?? null) === null)
      found.push(recordingNoticesTexts.chapters.shares(name));
  }
  // Whoever takes back that they agreed is not told of.
  for (const { id, name } of before)
    if (!is.has(id) && !inCall.has(id)) found.push(recordingNoticesTexts.chapters.left(name));
  return found;
}

/** The same thing again and again, or applause of many, is one place in a film, not ten. */
export const chapterGapMs = 10_000;

export function chapterOf(moment: CallMoment, people: People): string | null {
  if (moment.is !== 'reaction') return null;
  const person = people.find(({ id }) => id === moment.user);
  return person ? recordingNoticesTexts.chapters.reaction(person.name, moment.emoji) : null;
}
