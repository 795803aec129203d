import { sentence } from '../../base/sentence.ts';
import type { chatFilesTexts } from '../chat-files.ts';

export const chatFiles: typeof chatFilesTexts = {
  failures: {
    'too-large': 'Größer, als dieser Dienst annimmt. Sende sie in Teilen oder direkt in einem Gespräch.',
    'quota-exceeded':
      'Auf dem Dienst ist kein Platz mehr. Lösche Dateien, die du gesendet hast, oder frag den Betreiber.',
    'full-disk':
      'Der Datenträger des Dienstes ist voll. Sag es dem Betreiber und versuch es noch einmal, sobald Platz ist.',
    'not-allowed': 'Du bist kein Mitglied dieses Raums mehr, oder die Datei gibt es nicht mehr.',
    'not-found': 'Du bist kein Mitglied dieses Raums mehr, oder die Datei gibt es nicht mehr.',
    away: 'Die Verbindung ist abgebrochen. Versuch es noch einmal, wenn du online bist.',
    unreadable: 'Die Datei wurde verschoben oder geändert. Hänge sie noch einmal an.',
    empty: 'Die Datei ist leer. Es gibt nichts zu senden.',
    'hash-mismatch': 'Sie kam nicht so an, wie sie gesendet wurde. Versuch es noch einmal.',
    stopped: 'Abgebrochen.',
  },
  failed: 'Der Dienst konnte das nicht tun. Versuch es noch einmal.',
  unsaved:
    'Dort konnte sie nicht gespeichert werden. Sieh nach, ob der Datenträger Platz hat, oder wähle einen anderen Ort.',
  mismatched:
    'Was ankam, ist nicht das, was gesendet wurde; darum wurde nichts behalten. Versuch es noch einmal oder bitte erneut darum.',
  unplayable:
    'Das lässt sich hier nicht abspielen. Lade es herunter und öffne es mit einem anderen Programm.',
  attach: 'Dateien anhängen',
  attachHow: 'Wie Dateien gesendet werden',
  keep: 'In dieser Unterhaltung aufbewahrt',
  tray: 'Dateien zum Senden',
  ofFolder:
    'Der Inhalt eines Ordners wird Datei für Datei gesendet, ohne den Ordner. In einem Gespräch geht ein Ordner als Ganzes, direkt an alle darin.',
  drop: 'Loslassen, um es in dieser Unterhaltung zu senden, wo es aufbewahrt wird',
  files: 'Dateien',
  preparing: 'Wird vorbereitet…',
  waiting: 'Wartet',
  waitingOffline: 'Geht weiter, wenn du online bist',
  ready: (size) => `${size}, bereit zum Senden`,
  saved: (size) => `${size}, heruntergeladen`,
  moved: (part, whole) => `${part} von ${whole}`,
  paused: (part, whole) => `Angehalten, ${part} von ${whole}`,
  pause: (name) => sentence`${name} anhalten`,
  resume: (name) => sentence`${name} fortsetzen`,
  retry: (name) => sentence`${name} erneut versuchen`,
  remove: (name) => sentence`${name} entfernen`,
  download: (name) => sentence`${name} herunterladen`,
  downloadIt: 'Herunterladen',
  cancel: (name) => sentence`Herunterladen von ${name} abbrechen`,
  open: (name) => sentence`Bild ${name} öffnen`,
  show: (name) => sentence`${name} im Ordner anzeigen`,
  program: 'Das ist ein Programm. Öffne es nur, wenn du es erwartet hast.',
  lost: 'Eine Datei hat den Neustart nicht überstanden. Verwirf das hier und hänge sie noch einmal an.',
  pictureFailed: 'Das Bild konnte nicht geladen werden.',
  loadingPicture: 'Bild wird geladen…',
  close: 'Schließen',
  play: (name) => sentence`${name} abspielen`,
  place: (name) => sentence`Stelle in ${name}`,
  at: (now, whole) => `${now} von ${whole}`,
  speed: (times) => `Tempo ${times}-fach`,
  loading: (percent) => `Wird geladen, ${percent} %`,
};
