import { sentence } from '../../base/sentence.ts';
import type { messageLinesTexts } from '../message-lines.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');
const has = (who: string | null): string => (who === null ? 'Du hast' : sentence`${who} hat`);
const is = (who: string | null): string => (who === null ? 'Du bist' : sentence`${who} ist`);

export const messageLines: typeof messageLinesTexts = {
  someone: 'Jemand',
  deletedPerson: 'Gelöschte Person',
  aRoom: 'ein Raum',
  newMessage: 'Neue Nachricht',
  mentionedYou: (name) => sentence`${name} hat dich erwähnt`,
  offersFiles: (name) => sentence`Bietet ${name} an. Nichts kommt, bevor du es annimmst.`,
  deleted: 'Nachricht gelöscht',
  files: (count) => plural(count, { one: '# Datei', other: '# Dateien' }),
  voiceFile: (time) => `Sprachnachricht ${time}`,

  call: { voice: 'Sprachanruf', video: 'Videoanruf' },
  callOf: {
    voice: (duration) => `Sprachanruf, ${duration}`,
    video: (duration) => `Videoanruf, ${duration}`,
  },
  missed: {
    voice: (name) => sentence`Verpasster Anruf von ${name}`,
    video: (name) => sentence`Verpasster Videoanruf von ${name}`,
  },
  outcomes: {
    declined: { voice: 'Sprachanruf, abgelehnt', video: 'Videoanruf, abgelehnt' },
    cancelled: { voice: 'Sprachanruf, abgebrochen', video: 'Videoanruf, abgebrochen' },
    'no-answer': { voice: 'Sprachanruf, keine Antwort', video: 'Videoanruf, keine Antwort' },
    lost: { voice: 'Sprachanruf, Verbindung verloren', video: 'Videoanruf, Verbindung verloren' },
  },

  events: {
    created: (who) => `${has(who)} diesen Raum erstellt`,
    createdNamed: (who, room) => sentence`${has(who)} den Raum „${room}“ erstellt`,
    renamed: (who, room) => sentence`${has(who)} den Raum „${room}“ genannt`,
    unnamed: (who) => `${has(who)} den Namen des Raums entfernt`,
    added: (who, whom) => sentence`${has(who)} ${whom ?? 'dich'} hinzugefügt`,
    joined: (who) => `${is(who)} beigetreten`,
    removed: (who, whom) => sentence`${has(who)} ${whom ?? 'dich'} entfernt`,
    left: (who) => `${has(who)} den Raum verlassen`,
    archived: (who) => `${has(who)} den Raum archiviert`,
    unarchived: (who) => `${has(who)} den Raum zurückgeholt`,
    role: (who, whom) =>
      whom === null
        ? `${has(who)} deine Rolle geändert`
        : sentence`${has(who)} die Rolle von ${whom} geändert`,
  },
  somebody: 'jemand',
};
