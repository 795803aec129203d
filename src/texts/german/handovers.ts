import { sentence } from '../../base/sentence.ts';
import type { handoversTexts } from '../handovers.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');

export const handovers: typeof handoversTexts = {
  title: 'Dateien in diesem Gespräch',
  about: 'Direkt zwischen dir und den anderen im Gespräch. Der Dienst behält nichts davon.',
  offers: (who, name) => sentence`${who} bietet ${name} an`,
  film: (name) => sentence`Für die Aufnahme: ${name}`,
  accept: 'Annehmen',
  refuse: 'Ablehnen',
  pause: (name) => sentence`${name} anhalten`,
  resume: (name) => sentence`${name} fortsetzen`,
  cancel: (name) => sentence`${name} abbrechen`,
  dismiss: (name) => sentence`${name} von der Liste nehmen`,
  show: (name) => sentence`${name} im Ordner anzeigen`,
  files: (count, size) => `${plural(count, { one: '# Datei', other: '# Dateien' })}, ${size}`,
  part: (moved, all) => `${moved} von ${all}`,
  pace: (part, inSecond, left) => `${part}, ${inSecond}/s, ${left}`,
  left: {
    moment: 'noch ein paar Sekunden',
    seconds: (count) => `noch etwa ${count} s`,
    minutes: (count) => `noch etwa ${count} min`,
    hours: (count) => `noch etwa ${count} h`,
  },
  offered: {
    in: (size, who) => sentence`${size}, von ${who}`,
    out: (size, who) => sentence`${size}, wartet auf ${who}`,
    away: (who) => sentence`Wird ${who} angeboten, sobald ihr wieder in einem Gespräch seid`,
  },
  moving: {
    in: (pace, who) => sentence`${pace}, von ${who}`,
    out: (pace, who) => sentence`${pace}, an ${who}`,
    away: (part, who) => sentence`${part}, geht weiter, sobald ${who} wieder mit dir in einem Gespräch ist`,
  },
  paused: {
    me: (part) => `Angehalten, ${part}`,
    them: (part, who) => sentence`Von ${who} angehalten, ${part}`,
  },
  done: {
    in: (size, who) => sentence`${size}, gespeichert, von ${who}`,
    out: (size, who) => sentence`${size}, bei ${who} angekommen`,
  },
  refused: { in: 'Abgelehnt', out: (who) => sentence`Von ${who} abgelehnt` },
  cancelled: { me: 'Abgebrochen', them: (who) => sentence`Von ${who} abgebrochen` },
  unreadable: {
    in: (who) => sentence`Die Datei wurde bei ${who} verschoben oder geändert. Bitte noch einmal darum.`,
    out: 'Die Datei wurde verschoben oder geändert. Sende sie noch einmal.',
  },
  unsaved: {
    in: 'Sie konnte nicht gespeichert werden. Sieh nach, ob auf dem Datenträger Platz ist, und bitte noch einmal darum.',
    out: (who) =>
      sentence`Bei ${who} konnte sie nicht gespeichert werden. Vielleicht ist der Datenträger voll.`,
  },
  films: {
    noRoom: {
      in: 'Wartet: Auf dem Datenträger ist zu wenig Platz. Es geht von selbst weiter.',
      out: (who) =>
        sentence`Wartet: Auf dem Datenträger von ${who} ist zu wenig Platz. Es geht von selbst weiter.`,
    },
    notThere: {
      in: 'Wartet, bis die Aufnahme da ist, zu der der Film gehört. Es geht von selbst weiter.',
      out: (who) => sentence`Wartet, bis die Aufnahme bei ${who} wieder da ist. Es geht von selbst weiter.`,
    },
    refused: {
      in: 'Keine Aufnahme wartet auf den Film',
      out: (who) => sentence`${who} wartet nicht mehr auf den Film. Er liegt unter „Aufnahmen“.`,
    },
    unsaved: {
      in: 'Der Film konnte nicht gespeichert werden.',
      out: (who) =>
        sentence`Bei ${who} konnte der Film nicht gespeichert werden. Er liegt unter „Aufnahmen“.`,
    },
  },
  damaged: 'Was ankam, ist nicht das, was gesendet wurde; darum wurde nichts behalten. Sende es noch einmal.',
  programs: {
    all: (who) => sentence`Das ist ein Programm. Öffne es nur, wenn du es von ${who} erwartet hast.`,
    one: (who) => sentence`Eine Datei ist ein Programm. Öffne sie nur, wenn du sie von ${who} erwartet hast.`,
    several: (count, who) =>
      sentence`${count} Dateien sind Programme. Öffne sie nur, wenn du sie von ${who} erwartet hast.`,
  },
};
