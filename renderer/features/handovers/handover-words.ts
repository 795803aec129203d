import { sentence } from '../../../src/base/sentence.ts';
import { unreachable } from '../../../src/base/result.ts';
import type { Handover } from '../../../src/call/files/file-exchange.ts';
import { isProgram } from '../programs.ts';
import { sizeWords } from '../size-words.ts';

export const handoverWords = {
  title: 'Files in this call',
  about: 'Directly between you and the others in the call. The service keeps nothing of it.',
  offers: (who: string, name: string) => sentence`${who} offers ${name}`,
  film: (name: string) => sentence`For the recording: ${name}`,
  accept: 'Accept',
  refuse: 'Refuse',
  pause: (name: string) => sentence`Pause ${name}`,
  resume: (name: string) => sentence`Resume ${name}`,
  cancel: (name: string) => sentence`Cancel ${name}`,
  dismiss: (name: string) => sentence`Take ${name} off the list`,
  show: (name: string) => sentence`Show ${name} in its folder`,
} as const;

/** As one says how long something takes, which is never sure. */
export function timeLeftWords(seconds: number): string {
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.round(seconds / 10) * 10} s left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${Math.max(1, minutes)} min left`;
  return `about ${Math.round(minutes / 60)} h left`;
}

const partWords = ({ moved, bytes }: Handover): string => `${sizeWords(moved)} of ${sizeWords(bytes)}`;

function movingWords(one: Handover): string {
  const { bytes, moved, bytesPerSecond } = one;
  if (bytesPerSecond === null || bytesPerSecond === 0) return partWords(one);
  const left = timeLeftWords((bytes - moved) / bytesPerSecond);
  return `${partWords(one)}, ${sizeWords(bytesPerSecond)}/s, ${left}`;
}

const sizeOf = ({ bytes, files }: Handover): string =>
  files.length > 1 ? `${files.length} files, ${sizeWords(bytes)}` : sizeWords(bytes);

function failedWords(
  { direction }: Handover,
  why: 'unreadable' | 'unsaved' | 'damaged',
  who: string,
): string {
  const isOut = direction === 'out';
  switch (why) {
    case 'unreadable':
      return isOut
        ? 'The file has moved or changed. Send it again.'
        : sentence`The file has moved or changed at ${who}. Ask for it again.`;
    case 'unsaved':
      return isOut
        ? sentence`${who} could not save it. The disk may be full.`
        : 'It could not be saved. See whether the disk has room, and ask for it again.';
    case 'damaged':
      return 'What came is not what was sent, so nothing was kept. Send it again.';
    default:
      return unreachable(why);
  }
}

/** How it stands, in one line. */
export function noteOf(one: Handover, who: string): string {
  const { state, direction, isAway } = one;
  const isOut = direction === 'out';
  switch (state.is) {
    case 'offered':
      if (!isOut) return sentence`${sizeOf(one)}, from ${who}`;
      return isAway
        ? sentence`Offered to ${who} when you are in a call again`
        : sentence`${sizeOf(one)}, waiting for ${who}`;
    case 'moving':
      if (isAway) return sentence`${partWords(one)}, goes on when ${who} is in a call with you again`;
      return sentence`${movingWords(one)}, ${isOut ? 'to' : 'from'} ${who}`;
    case 'paused':
      return state.by === 'them'
        ? sentence`Paused by ${who}, ${partWords(one)}`
        : `Paused, ${partWords(one)}`;
    case 'done':
      return isOut ? sentence`${sizeOf(one)}, ${who} has it` : sentence`${sizeOf(one)}, saved, from ${who}`;
    case 'refused':
      return isOut ? sentence`${who} does not want it` : 'Refused';
    case 'cancelled':
      return state.by === 'them' ? sentence`Cancelled by ${who}` : 'Cancelled';
    case 'failed':
      return failedWords(one, state.why, who);
    default:
      return unreachable(state);
  }
}

/** What one should know before one takes it, or opens it; null: nothing. */
export function warningOf({ direction, state, name, files }: Handover, who: string): string | null {
  if (direction === 'out' || (state.is !== 'offered' && state.is !== 'done')) return null;
  // By the name of the whole one file is saved, whatever its path; and of some folders a Mac makes a program.
  const programs = files.filter(({ path }) => [name, ...path.split('/')].some(isProgram)).length;
  if (programs === 0) return null;
  const what =
    files.length === 1
      ? 'This is a program'
      : programs === 1
        ? 'One is a program'
        : `${programs} are programs`;
  return sentence`${what}. Open it only if you expected it from ${who}.`;
}
