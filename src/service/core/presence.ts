import type { Availability, Presence } from '../../protocol/model.ts';

/** What a person chose, and when it ends by itself. */
export interface Choice {
  readonly availability: Availability;
  readonly untilMs: number | null;
}

interface Said {
  readonly availability: Availability;
  readonly untilMs?: number | null | undefined;
}

const timeless: Choice = { availability: 'available', untilMs: null };

/** A choice whose time is over is none; `available` has no end to come back from. */
export function choiceOf({ availability, untilMs = null }: Said, nowMs: number): Choice {
  const isOver = untilMs !== null && untilMs <= nowMs;
  return isOver || availability === 'available' ? timeless : { availability, untilMs };
}

/** As others see somebody who is connected and in no call. */
export function shownAs(availability: Availability, isIdle: boolean): Presence {
  switch (availability) {
    case 'invisible':
      return 'offline';
    case 'available':
      return isIdle ? 'away' : 'available';
    case 'away':
    case 'busy':
    case 'dnd':
      return availability;
  }
}
