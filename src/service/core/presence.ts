import type { Availability, Choice, Presence } from '../../protocol/model.ts';
import type { StoredUser } from '../storage/storage.ts';

interface Said {
  readonly availability: Availability;
  readonly untilMs?: number | null | undefined;
}

/** What somebody has chosen who never chose: any choice is later. */
export const noChoice: Choice = { availability: 'available', untilMs: null, chosenMs: 0 };

export const chosenBy = ({ availability, untilMs, chosenMs }: StoredUser): Choice => ({
  availability,
  untilMs,
  chosenMs,
});

/** Nothing ends but what has a time that is over, and that ended by itself just now. */
export function stillChosen(choice: Choice, nowMs: number): Choice {
  const isOver = choice.untilMs !== null && choice.untilMs <= nowMs;
  return isOver ? { ...noChoice, chosenMs: nowMs } : choice;
}

/** Chosen at this moment. `available` has no end to come back from. */
export function choiceOf({ availability, untilMs = null }: Said, chosenMs: number, nowMs: number): Choice {
  const isEndless = availability === 'available';
  return stillChosen({ availability, untilMs: isEndless ? null : untilMs, chosenMs }, nowMs);
}

/** Of what is known and what a device says at its hello, the later. A clock that is ahead does not win for ever. */
export function laterChoice(
  known: Choice | undefined,
  said: Said & { readonly chosenMs?: number | undefined },
  nowMs: number,
): Choice {
  const chosenMs = Math.min(said.chosenMs ?? 0, nowMs);
  return known && known.chosenMs >= chosenMs ? known : choiceOf(said, chosenMs, nowMs);
}

/** As others see somebody who is connected. Who is invisible is offline to them, also in a call. */
export function shownAs(availability: Availability, isInCall: boolean, isIdle: boolean): Presence {
  if (availability === 'invisible') return 'offline';
  if (isInCall) return 'in-call';
  return availability === 'available' && isIdle ? 'away' : availability;
}
