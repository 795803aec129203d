import type { presenceTexts } from '../presence.ts';

export const presence: typeof presenceTexts = {
  names: {
    available: 'Verfügbar',
    'in-call': 'Im Gespräch',
    busy: 'Beschäftigt',
    dnd: 'Nicht stören',
    away: 'Abwesend',
    offline: 'Offline',
    invisible: 'Unsichtbar',
  },
  within: {
    available: 'verfügbar',
    'in-call': 'im Gespräch',
    busy: 'beschäftigt',
    dnd: 'nicht stören',
    away: 'abwesend',
    offline: 'offline',
    invisible: 'unsichtbar',
  },
  until: (what, end) => `${what} bis ${end}`,
  spans: {
    'half-hour': '30 Minuten',
    hour: '1 Stunde',
    'two-hours': '2 Stunden',
    morning: 'Bis zum Morgen',
  },
};
