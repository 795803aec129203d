import { sentence } from '../../base/sentence.ts';
import type { callDoctorTexts } from '../call-doctor.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');
const lasted = (minutes: number): string => plural(minutes, { one: '# Minute', other: '# Minuten' });

export const callDoctor: typeof callDoctorTexts = {
  title: 'Verbindung',
  open: 'Verbindungsdetails',
  looking: 'Die Verbindung wird geprüft…',
  lookingText: 'In ein paar Sekunden steht hier, was sich ergibt.',
  alone: 'Noch ist niemand verbunden',
  aloneText: 'Sobald jemand verbunden ist, steht hier, wie gut die Verbindung ist.',
  with: 'Verbindung mit',
  sure: {
    bothSides: 'Auf beiden Seiten gemessen.',
    oneSide: 'Nur auf deiner Seite gemessen.',
    bothUnsure: 'Auf beiden Seiten gemessen. Das ist die wahrscheinlichste Ursache; bewiesen ist sie nicht.',
  },
  also: (title) => `Außerdem: ${title}.`,
  evidence: 'Was dafür spricht',
  details: 'Details',
  course: 'Das Gespräch bisher',
  courseGood: (minutes) => `${lasted(minutes)}, keine Störung`,
  courseBad: (minutes, percent) => `${lasted(minutes)}, davon ${percent} % gestört`,
  start: 'Beginn',
  now: 'Jetzt',
  way: 'Weg',
  wayComing: 'Wird gesucht…',
  delay: 'Hin und zurück',
  lossOut: 'Verlust beim Senden',
  lossIn: 'Verlust beim Empfangen',
  sent: 'Gesendet',
  received: 'Empfangen',
  unknown: '–',
  encryption: 'Verschlüsselung',
  encryptionText: (name) =>
    sentence`Stimmen, Bilder und geteilte Fenster sind von deinem Gerät bis zu dem von ${name} verschlüsselt, am Dienst vorbei; ein Relais reicht sie nur weiter. Nachrichten und Dateien sind bis zum Dienst verschlüsselt, der sie lesen kann.`,
  safety: 'Sicherheitswörter',
  safetyReady: (name) =>
    sentence`Lest sie euch gegenseitig vor. Sieht ${name} dieselben Wörter, sitzt niemand zwischen euch.`,
  safetyMaking: 'Sie werden gerade gebildet.',
  safetyBroken:
    'Die beiden Seiten passen nicht zusammen, darum gibt es keine Wörter. Vielleicht sitzt jemand zwischen euch. Sag hier nichts, was niemand sonst hören darf, und ruf noch einmal an.',
  saving: (megabytes) =>
    `Geringere Qualität ist an: Gespräche verbrauchen höchstens ${megabytes} MB pro Stunde, bis du das in den Einstellungen änderst.`,
  undo: 'Rückgängig',
  notKept: 'Deine Wahl konnte nicht gespeichert werden.',
  devices: { microphone: 'Mikrofon', camera: 'Kamera' },
  noOther: {
    microphone: 'Kein anderes Mikrofon ist angeschlossen. Schließ eines an, dann steht es hier.',
    camera: 'Keine andere Kamera ist angeschlossen. Schließ eine an, dann steht sie hier.',
  },
  save: 'Bericht speichern',
  saveHint:
    'Im Bericht stehen Zahlen und Zeiten für alle, die dir helfen: keine Namen, keine Adressen, nichts von dem, was gesagt wurde.',
  saved: {
    saved: 'Der Bericht ist gespeichert.',
    failed: 'Der Bericht konnte nicht gespeichert werden. Ist der Datenträger voll?',
  },
  close: 'Schließen',
  duringCall: 'Während des Gesprächs',
  events: {
    connected: 'Verbunden',
    interrupted: 'Verbindung unterbrochen',
    back: 'Verbindung wieder da',
    failed: 'Verbindung fehlgeschlagen',
    'path-changed': 'Anderer Weg genommen',
    moved: 'Du bist jetzt in einem anderen Netzwerk',
    'service-away': 'Dienst weg',
    'service-back': 'Dienst wieder da',
    'microphone-on': 'Mikrofon an',
    'microphone-off': 'Mikrofon aus',
    'microphone-changed': 'Anderes Mikrofon',
    'camera-on': 'Kamera an',
    'camera-off': 'Kamera aus',
    'camera-changed': 'Andere Kamera',
    'share-on': 'Freigabe begonnen',
    'share-off': 'Freigabe beendet',
    'picture-smaller': 'Dein Bild wird kleiner gesendet',
    'picture-larger': 'Dein Bild wird größer gesendet',
  },
  help: {
    'camera-off': 'Kamera ausschalten',
    restart: 'Neu verbinden',
    quality: 'Qualität verringern',
    microphone: 'Anderes Mikrofon nehmen',
    camera: 'Andere Kamera nehmen',
    service: 'Dienst erneut versuchen',
  },
};
