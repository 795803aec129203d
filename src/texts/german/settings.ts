import { sentence } from '../../base/sentence.ts';
import type { settingsTexts } from '../settings.ts';

export const settings: typeof settingsTexts = {
  title: 'Einstellungen',
  parts: 'Bereiche der Einstellungen',
  close: 'Einstellungen schließen',
  find: 'Einstellung suchen',
  nothingFound: (query) => `Zu „${query}“ gibt es hier nichts.`,

  managed: 'Von deiner Firma verwaltet',
  policyBroken:
    'Die Richtliniendatei dieses Computers war nicht zu verstehen, deshalb gilt nichts davon. Sag es der Person, die den Computer verwaltet; was nicht stimmt, steht im Protokoll von Parley.',

  profile: 'Du',
  name: 'Dein Name',

  picture: 'Bild von dir',
  pictureHint: 'Wer deinen Namen auf diesem Dienst sieht, sieht auch das Bild. Verwendet wird seine Mitte.',
  savingPicture: 'Wird gespeichert…',
  choosePicture: 'Bild wählen…',
  removePicture: 'Entfernen',
  pictureProblems: {
    'too-large': 'Diese Datei ist zu groß. Wähle ein Bild bis 20 MB.',
    unreadable: 'Diese Datei ist nicht als Bild lesbar. Wähle eine andere, zum Beispiel PNG, JPEG oder WebP.',
    'unknown-type': 'Dieser Dienst kann noch keine Bilder aufbewahren. Er braucht zuerst ein Update.',
  },

  serviceName: 'Name dieses Dienstes',
  serviceNameProblem: 'Gib einen Namen ein, unter dem man den Dienst kennt.',
  serviceNameHint: 'Alle bei diesem Dienst sehen ihn, und wer ihn unter „Beitreten“ findet.',

  service: 'Dienst',
  place: 'Wo ihr euch trefft',
  host: 'Auf diesem Computer betreiben',
  hostHint: 'Parley betreibt einen eigenen Dienst, solange die App läuft.',
  join: 'Einem Dienst beitreten',
  joinHint: 'Einen Dienst verwenden, den jemand anderes betreibt.',
  admission: 'Einladungslink dazu oder Code von deinem anderen Gerät',
  admissionProblem:
    'Das ist weder ein Einladungslink zu dem Dienst, den deine Firma gewählt hat, noch ein Code mit acht Zeichen.',
  letIn: 'Verwenden',

  look: 'Darstellung',
  theme: 'Farben',
  themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },

  about: 'Hilfe und Info',
  version: (version) => `Parley ${version}`,

  broken: (file) =>
    `Deine Einstellungen waren nicht lesbar, deshalb ist Parley mit neuen gestartet. Die alte Datei liegt noch da als ${file}.`,
  saved: 'Gespeichert',
  notSaved:
    'Das ließ sich nicht speichern. Prüfe, ob auf dem Datenträger Platz ist, und versuch es noch einmal.',

  services: {
    add: 'Dienst hinzufügen',
    addHint: 'Er steht neben diesem, mit eigenen Personen und Nachrichten. Du bist über beide erreichbar.',
    full: 'Platz ist für vier Dienste. Entferne einen, um einen anderen hinzuzufügen.',
    remove: 'Diesen Dienst entfernen…',
    removeTitle: (name) => sentence`„${name}“ von diesem Computer entfernen?`,
    removeLost: 'Was du dort angefangen hast zu schreiben und was noch unterwegs ist, geht verloren.',
    removeStays:
      'Du bleibst dort Mitglied, und deine Nachrichten bleiben dort. Über die Adresse oder eine Einladung kommst du zurück und bist wieder du.',
    removeHosted:
      'Dieser Computer betreibt ihn: Niemand kann sich mehr verbinden. Nachrichten, Dateien und Personen bleiben auf diesem Computer; betreibst du ihn wieder, sind sie zurück.',
    keep: 'Behalten',
    removeNow: 'Entfernen',
    notAdded:
      'Er ließ sich nicht hinzufügen. Prüfe, ob auf dem Datenträger Platz ist, und versuch es noch einmal.',
  },
};
