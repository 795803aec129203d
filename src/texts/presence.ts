import { texts } from './texts.ts';

/** What a person is, or chose to be seen as. */
export const presenceTexts = texts('presence', {
  names: {
    available: 'Available',
    'in-call': 'In a call',
    busy: 'Busy',
    dnd: 'Do not disturb',
    away: 'Away',
    offline: 'Offline',
    invisible: 'Invisible',
  },
  /** The same within what is said of a person: “Ada, available, 2 unread”. */
  within: {
    available: 'available',
    'in-call': 'in a call',
    busy: 'busy',
    dnd: 'do not disturb',
    away: 'away',
    offline: 'offline',
    invisible: 'invisible',
  },
  until: (what: string, end: string) => `${what} until ${end}`,
  spans: {
    'half-hour': '30 minutes',
    hour: '1 hour',
    'two-hours': '2 hours',
    morning: 'Until morning',
  },
});
