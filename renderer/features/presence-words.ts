import type { Availability, Presence } from '../../src/protocol/model.ts';

export const presenceWords: Readonly<Record<Presence | Availability, string>> = {
  available: 'Available',
  'in-call': 'In a call',
  busy: 'Busy',
  dnd: 'Do not disturb',
  away: 'Away',
  offline: 'Offline',
  invisible: 'Invisible',
};

/** What a person can choose for themselves, in the order of the menu. */
export const availabilities: readonly Availability[] = ['available', 'busy', 'dnd', 'away', 'invisible'];
