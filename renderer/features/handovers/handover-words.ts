import { unreachable } from '../../../src/base/result.ts';
import type { Handover } from '../../../src/call/files/file-exchange.ts';
import { handoversTexts } from '../../../src/texts/handovers.ts';
import { isProgram } from '../programs.ts';
import { sizeWords } from '../size-words.ts';

/** As one says how long something takes, which is never sure. */
export function timeLeftWords(seconds: number): string {
  const { left } = handoversTexts;
  if (seconds < 10) return left.moment;
  if (seconds < 55) return left.seconds(Math.round(seconds / 10) * 10);
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return left.minutes(Math.max(1, minutes));
  return left.hours(Math.round(minutes / 60));
}

const partWords = ({ moved, bytes }: Handover): string =>
  handoversTexts.part(sizeWords(moved), sizeWords(bytes));

function paceWords(one: Handover): string {
  const { bytes, moved, bytesPerSecond } = one;
  if (bytesPerSecond === null || bytesPerSecond === 0) return partWords(one);
  const left = timeLeftWords((bytes - moved) / bytesPerSecond);
  return handoversTexts.pace(partWords(one), sizeWords(bytesPerSecond), left);
}

const sizeOf = ({ bytes, files }: Handover): string =>
  files.length > 1 ? handoversTexts.files(files.length, sizeWords(bytes)) : sizeWords(bytes);

type InOrOut = { readonly in: string; readonly out: (who: string) => string };
const inOrOut = ({ direction }: Handover, said: InOrOut, who: string): string =>
  direction === 'out' ? said.out(who) : said.in;

function failedWords(one: Handover, why: 'unreadable' | 'unsaved' | 'damaged', who: string): string {
  const { unreadable, unsaved, damaged, films } = handoversTexts;
  switch (why) {
    case 'unreadable':
      return one.direction === 'out' ? unreadable.out : unreadable.in(who);
    case 'unsaved':
      return inOrOut(one, one.film ? films.unsaved : unsaved, who);
    case 'damaged':
      return damaged;
    default:
      return unreachable(why);
  }
}

/** How it stands, in one line. */
export function noteOf(one: Handover, who: string): string {
  const { state, direction, isAway, waits, film } = one;
  const { offered, moving, paused, done, refused, cancelled, films } = handoversTexts;
  const isOpen = state.is === 'offered' || state.is === 'moving';
  if (isOpen && waits && (!isAway || direction === 'in'))
    return inOrOut(one, waits === 'no-room' ? films.noRoom : films.notThere, who);
  switch (state.is) {
    case 'offered':
      return direction === 'out' && isAway ? offered.away(who) : offered[direction](sizeOf(one), who);
    case 'moving':
      return isAway ? moving.away(partWords(one), who) : moving[direction](paceWords(one), who);
    case 'paused':
      return state.by === 'them' ? paused.them(partWords(one), who) : paused.me(partWords(one));
    case 'done':
      return done[direction](sizeOf(one), who);
    case 'refused':
      return inOrOut(one, film ? films.refused : refused, who);
    case 'cancelled':
      return state.by === 'them' ? cancelled.them(who) : cancelled.me;
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
  const { all, one, several } = handoversTexts.programs;
  if (files.length === 1) return all(who);
  return programs === 1 ? one(who) : several(programs, who);
}
