import { sentence } from '../../base/sentence.ts';
import type { invitesTexts } from '../invites.ts';

export const invites: typeof invitesTexts = {
  roles: { owner: 'Inhaber', admin: 'Admin', member: 'Mitglied', guest: 'Gast' },
  used: (times) =>
    times === 0 ? 'noch nicht verwendet' : times === 1 ? 'einmal verwendet' : `${times}-mal verwendet`,
  over: { revoked: 'zurückgenommen', expired: 'abgelaufen', 'used-up': 'verbraucht' },
  works: (times) => (times === 1 ? 'gilt einmal' : `gilt ${times}-mal`),
  worksMore: (times) => `noch ${times === 1 ? 'einmal' : `${times}-mal`}`,
  until: (when) => `bis ${when}`,
  made: {
    making: 'Der Link wird erstellt…',
    onceShown: 'Kopiere ihn jetzt: Der Dienst behält ihn nicht.',
    until: (when) => `Er gilt bis ${when}.`,
    always: 'Er gilt, bis er zurückgenommen wird.',
    onlyHere: {
      closed:
        'Nur dieser Computer erreicht deinen Dienst, darum öffnet sich der Link nirgends sonst. Wähle in den Einstellungen unter „Dienst“ die Option „Dieses Netzwerk“ und erstelle einen neuen.',
      'no-network':
        'Dieser Computer ist gerade in keinem Netzwerk, darum öffnet sich der Link nirgends sonst. Verbinde ihn und erstelle einen neuen.',
    },
    notRunning:
      'Dein Dienst läuft nicht, darum führt der Link nirgendwohin. Starte ihn wieder, dann steht der Link hier.',
    notAllowed:
      'Du darfst diesen Link nicht erstellen, oder zu viele von dir sind noch offen. Nimm die zurück, die niemand braucht.',
  },
  meeting: {
    title: 'Besprechungslink',
    lead: 'Wer den Link öffnet, kommt als Gast in diesen Raum, im Browser oder in Parley.',
    howLong: 'Die Besprechung ist',
    lengths: {
      hour: 'Jetzt, innerhalb einer Stunde',
      day: 'Einmalig, innerhalb eines Tages',
      week: 'Einmalig, innerhalb einer Woche',
      always: 'Wiederkehrend, bis zurückgenommen',
    },
    howMany: 'Er lässt ein',
    sizes: {
      one: 'Eine Person',
      ten: 'Bis zu 10 Personen',
      fifty: 'Bis zu 50 Personen',
      any: 'Alle, die ihn haben',
    },
    make: 'Link erstellen',
    makeAnother: 'Weiteren Link erstellen',
    link: 'Besprechungslink',
    links: 'Links zu diesem Raum',
    none: 'Kein Link öffnet diesen Raum.',
    ofYou: 'Dein Link',
    of: (name) => sentence`Link von ${name}`,
    takeBack: 'Zurücknehmen',
  },
};
