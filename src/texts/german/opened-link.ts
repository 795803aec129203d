import { sentence } from '../../base/sentence.ts';
import type { openedLinkTexts } from '../opened-link.ts';

export const openedLink: typeof openedLinkTexts = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  leaving: (service) =>
    sentence`Du verlässt „${service}“. Was dort ist, bleibt dort, und in den Einstellungen kannst du zurückkehren.`,
  hostingStops:
    'Der Dienst auf diesem Computer wird solange ausgeschaltet. Nachrichten, Dateien und Personen bleiben auf diesem Computer.',
  inCall: (name) => sentence`Dein Gespräch mit ${name} endet.`,
  inRoomCall: (room) => sentence`Dein Gespräch im Raum ${room} endet.`,
  rings: (title) => `${title}. Wenn du diesen Dienst verlässt, wird der Anruf abgelehnt.`,
  joining: 'Beitritt läuft…',
  beside: 'Zusätzlich hinzufügen',
  besideMore: 'Hier bleibt alles, und du bist über beide erreichbar.',
  instead: 'Stattdessen beitreten',
  back: 'Zurück, wo ich war',
  stay: 'So lassen',
  refused: 'Dieser Link lässt sich nicht verwenden',
  problems: {
    unreadable:
      'Er ist nicht vollständig oder wurde unterwegs verändert. Bitte um einen neuen, wo du ihn bekommen hast.',
    'too-long': 'Er ist länger als jede Einladung. Nichts davon wurde verwendet.',
    address: 'Er führt nicht zu einem verschlüsselten Parley-Dienst. Es wurde nichts geöffnet.',
    managed:
      'Den Dienst auf diesem Computer gibt deine Firma vor, und der Link führt woandershin. Es wurde nichts geöffnet.',
    unknown:
      'Parley kennt keinen solchen Link. Vielleicht ist er für ein neueres Parley, oder er wurde abgeschnitten. Es wurde nichts geöffnet.',
    'no-invite':
      'Das ist die Adresse einer Seite, ohne Einladung darin. Bitte um einen Einladungslink oder gib die Adresse in den Einstellungen unter „Dienst“, „Einem Dienst beitreten“ ein.',
    'this-computer':
      'Er führt zu diesem Computer selbst, was keine Einladung von jemand anderem tut. Es wurde nichts geöffnet.',
  },
  places: {
    elsewhere: {
      title: 'Diesem Dienst beitreten?',
      text: 'Ein Link lädt dich ein. Mach nur weiter, wenn du ihn erwartet hast. Bisher wurde nichts dorthin gesendet.',
      go: 'Beitreten',
    },
    again: {
      title: 'Diese Einladung verwenden?',
      text: 'Sie gilt für den Dienst, den du schon gewählt hast und der dich bisher nicht eingelassen hat.',
      go: 'Verwenden',
    },
    'other-key': {
      title: 'Nicht der Schlüssel, den du kennst',
      text: 'Du kennst diese Adresse mit einem anderen Schlüssel. Vielleicht ist jemand dazwischen, oder der Dienst wurde neu eingerichtet. Frag den Betreiber, bevor du weitermachst.',
      go: 'Trotzdem beitreten',
    },
    joined: {
      title: 'Du bist schon bei diesem Dienst',
      text: 'Es gibt nichts zu tun. Die Einladung wurde nicht verwendet.',
      go: null,
    },
    own: {
      title: 'Das ist dein eigener Dienst',
      text: 'Der Link führt zu dem Dienst, den diese App betreibt. Gib ihn an alle weiter, die du einladen möchtest.',
      go: null,
    },
  },
  failures: {
    unreachable: {
      title: 'Der Dienst ist nicht erreichbar',
      text: 'Vielleicht läuft er nicht, oder dieser Computer ist in einem anderen Netzwerk. Parley versucht es weiter, solange du es so lässt.',
    },
    closed: {
      title: 'Der Dienst ist geschlossen',
      text: 'Der Betreiber hat Parley beendet oder den Dienst ausgeschaltet. Versuch es später noch einmal oder bitte um einen neuen Link.',
    },
    certificate: {
      title: 'Nicht der Dienst, den der Link nennt',
      text: 'Was dort geantwortet hat, hat einen anderen Schlüssel, als der Link nennt, oder einen, für den niemand bürgt. Vielleicht ist jemand dazwischen, oder der Dienst wurde neu eingerichtet. Es wurde nichts dorthin gesendet. Bitte den Betreiber um einen neuen Link.',
    },
  },
};
