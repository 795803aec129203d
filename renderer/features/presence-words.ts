import type { Availability, Presence } from '../../src/protocol/model.ts';

export const presenceWords: Readonly<Record<Presence, string>> = {
  available: 'Available',
  'in-call': 'In a call',
  dnd: 'Do not disturb',
  away: 'Away',
  offline: 'Offline',
};

/** What a person can choose for themselves, in the order of the menu. */
export const availabilities: readonly Availability[] = ['available', 'dnd', 'away'];
