import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** Invites, the links they make, and how they stand. */
export const invitesTexts = texts('invites', {
  roles: { owner: 'Owner', admin: 'Admin', member: 'Member', guest: 'Guest' },
  used: (times: number) => (times === 0 ? 'not used yet' : times === 1 ? 'used once' : `used ${times} times`),
  over: { revoked: 'taken back', expired: 'expired', 'used-up': 'used up' },
  works: (times: number) => (times === 1 ? 'works once' : `works ${times} times`),
  worksMore: (times: number) => (times === 1 ? 'once more' : `${times} times more`),
  until: (when: string) => `until ${when}`,
  made: {
    making: 'Making the link…',
    onceShown: 'Copy it now: the service keeps no copy of it.',
    until: (when: string) => `It works until ${when}.`,
    always: 'It works until it is taken back.',
    onlyHere: {
      closed:
        'Only this computer can reach your service, so the link opens nowhere else. Choose “This network” in Settings, under Service, then make a new one.',
      'no-network':
        'This computer is on no network right now, so the link opens nowhere else. Connect it, then make a new one.',
    },
    notRunning:
      'Your service is not running, so the link leads nowhere. Start it again, and the link is here.',
    notAllowed:
      'You may not make this link, or too many of yours are open. Take back those that nobody needs.',
  },
  meeting: {
    title: 'Meeting link',
    lead: 'Whoever opens the link comes into this room as a guest, in a browser or in Parley.',
    howLong: 'The meeting is',
    lengths: {
      hour: 'Now, within the hour',
      day: 'Once, within a day',
      week: 'Once, within a week',
      always: 'Recurring, until taken back',
    },
    howMany: 'It lets in',
    sizes: {
      one: 'One person',
      ten: 'Up to 10 people',
      fifty: 'Up to 50 people',
      any: 'Everybody who has it',
    },
    make: 'Make a link',
    makeAnother: 'Make another link',
    link: 'Meeting link',
    links: 'Links into this room',
    none: 'No link opens this room.',
    ofYou: 'Your link',
    of: (name: string) => sentence`Link of ${name}`,
    takeBack: 'Take back',
  },
});
