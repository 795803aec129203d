import path from 'node:path';
import { safeName } from '../../src/base/safe-name.ts';
import { recordingFilesTexts } from '../../src/texts/recording-files.ts';
import type { RecordingDisk } from './disk.ts';
import type { JournalEntry } from './journal.ts';
import { timelineFiles } from './timeline.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** Sorted by name they are sorted by time. No system takes a colon. */
function stampOf(date: Date): string {
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}.${two(date.getMinutes())}`;
}

/** Of the file or the folder, without an ending. */
export const recordingName = (title: string, startedAt: Date): string =>
  safeName(`${stampOf(startedAt)} ${title}`.trim());

/** Matroska, of which WebM is a part: what is recorded is one or the other. A name of a person may hold a dot, which is no ending. */
const ending = '.mkv';
const withEnding = (name: string): string => safeName(name + ending);

const mostTries = 1_000;

/** Names after `name` until one is free: `take` says null where there is something already, and is the only one that may know. */
async function takeFree<Taken>(
  inside: string,
  nameOf: (number: number) => string,
  take: (file: string) => Promise<Taken | null>,
): Promise<{ readonly path: string; readonly taken: Taken }> {
  for (let number = 1; number <= mostTries; number += 1) {
    const free = path.join(inside, nameOf(number));
    const taken = await take(free);
    if (taken !== null) return { path: free, taken };
  }
  throw new Error('no name is free');
}

/** A folder and a file in it stay below the 260 letters that Windows’ own programs take; and no number is cut off behind it. */
const mostStemBytes = 100;

function shortened(name: string): string {
  let kept = '';
  for (const letter of name) {
    if (Buffer.byteLength(kept + letter) > mostStemBytes) break;
    kept += letter;
  }
  return kept.trimEnd();
}

const numbered = (name: string, number: number): string =>
  number === 1 ? shortened(name) : `${shortened(name)} (${number})`;

export const takeFile = <Taken>(
  inside: string,
  name: string,
  take: (file: string) => Promise<Taken | null>,
): ReturnType<typeof takeFree<Taken>> =>
  takeFree(
    inside,
    (number) => withEnding(numbered(name.trim() || recordingFilesTexts.recording, number)),
    take,
  );

export const takeFolder = (
  inside: string,
  name: string,
  take: (file: string) => Promise<true | null>,
): ReturnType<typeof takeFree<true>> => takeFree(inside, (number) => numbered(name, number), take);

/** Where no film is: what Parley put there goes. What else is in such a folder is the person's, and then all of it stays. */
export async function removeEmptyPlace(
  { shape, place }: Pick<JournalEntry, 'shape' | 'place'>,
  disk: Pick<RecordingDisk, 'bytesOf' | 'namesIn' | 'remove'>,
): Promise<void> {
  const isEmpty = async (file: string): Promise<boolean> => (await disk.bytesOf(file)) === 0;
  const isNothing = async (name: string): Promise<boolean> =>
    timelineFiles.includes(name) || (name.endsWith(ending) && isEmpty(path.join(place, name)));
  const goes =
    shape === 'one'
      ? await isEmpty(place)
      : (await Promise.all((await disk.namesIn(place)).map(isNothing))).every(Boolean);
  if (goes) await disk.remove(place);
}
