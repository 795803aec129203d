import { sentence } from '../../base/sentence.ts';
import type { serviceLineTexts } from '../service-line.ts';

export const serviceLine: typeof serviceLineTexts = {
  nameless: 'Parley',
  label: 'Verbindung',
  states: {
    idle: { text: 'Nicht verbunden' },
    connecting: { text: 'Wird verbunden…' },
    online: { text: 'Verbunden' },
    knocking: {
      text: 'Angeklopft',
      more: 'Ein Admin dieses Dienstes sieht, dass du wartest. Es geht von selbst weiter, sobald entschieden ist.',
    },
    waiting: { text: 'Offline' },
  },
  closed: {
    quit: {
      text: 'Wartet auf den Betreiber',
      more: (host) =>
        host === null
          ? 'Der Computer des Betreibers ist aus, oder Parley wurde dort beendet. Nichts von dir geht verloren; sobald er wieder da ist, geht es von selbst weiter.'
          : sentence`Der Computer von ${host} ist aus, oder Parley wurde dort beendet. Nichts von dir geht verloren; sobald er wieder da ist, geht es von selbst weiter.`,
    },
    'turned-off': {
      text: 'Nicht mehr betrieben',
      more: (host) =>
        host === null
          ? 'Der Dienst wurde ausgeschaltet. Nichts von dir geht verloren; sobald er wieder läuft, geht es von selbst weiter. Trefft ihr euch jetzt woanders, bitte um einen neuen Link.'
          : sentence`${host} hat den Dienst ausgeschaltet. Nichts von dir geht verloren; sobald er wieder läuft, geht es von selbst weiter. Trefft ihr euch jetzt woanders, bitte um einen neuen Link.`,
    },
  },
  hosting: {
    failed: 'Dienst läuft nicht',
    starting: 'Der Dienst wird gestartet…',
    off: {
      text: 'Dein Dienst ist aus',
      more: 'Nachrichten, Dateien und Personen bleiben auf diesem Computer und sind wieder da, wenn du ihn einschaltest.',
    },
  },
  failures: {
    'port-in-use': (port) =>
      `Ein anderes Programm verwendet Port ${port}. Schließ es und versuch es noch einmal, oder wähle in den Einstellungen einen anderen Port.`,
    'data-damaged':
      'Die Nachrichten auf diesem Computer sind beschädigt, darum startet der Dienst nicht. Nichts darin wurde verändert. Ersetze sie durch eine Sicherungskopie oder verschiebe sie, um neu anzufangen.',
    'data-newer':
      'Die Nachrichten auf diesem Computer stammen von einem neueren Parley. Aktualisiere dieses hier.',
    'data-unusable':
      'Die Nachrichten auf diesem Computer lassen sich nicht öffnen. Prüfe, ob der Datenträger Platz hat und du dort schreiben darfst, und versuch es noch einmal.',
    crashed:
      'Der Dienst auf diesem Computer wurde unerwartet beendet. Deine Nachrichten sind noch da. Versuch es noch einmal.',
  },
  problem: 'Problem mit dem Dienst',
  soon: 'Einen Moment',
  notTrusted: 'Nicht verbunden',
  inSeconds: (seconds) => `Nächster Versuch in ${seconds} s`,
  now: 'Neuer Versuch…',
  unreachable: (address) => `${address} ist nicht erreichbar`,
  unreachableHint:
    'Prüfe die Adresse und ob der Dienst läuft. Parley versucht es weiter und verbindet sich von selbst.',
  retry: 'Jetzt versuchen',
  tryAgain: 'Erneut versuchen',
  connectHere: 'Hier verbinden',
  changePort: 'Port ändern',
  changeAddress: 'Adresse ändern',
  knock: 'Anklopfen',
  afterRefusal: {
    version: 'Anderen Dienst wählen',
    removed: 'Einladungslink verwenden',
    'invite-required': 'Einladungslink verwenden',
    'invite-invalid': 'Anderen Link verwenden',
    'link-invalid': 'Anderen Code eingeben',
    'approval-required': 'Einladungslink verwenden',
    'not-admitted': 'Anderen Dienst wählen',
    rejected: 'Adresse ändern',
  },
  managedPlace: 'Deine Firma hat diesen Dienst gewählt. Wer diesen Computer verwaltet, kann das ändern.',
  turnOn: 'Dienst einschalten',
  joinService: 'Einem Dienst beitreten',
  saveFailed: 'Das konnte nicht gespeichert werden. Versuch es noch einmal.',
  otherCertificate: 'Nicht der Dienst, zu dem du eingeladen wurdest',
  otherCertificateMore:
    'Diese Adresse hat mit einem anderen Schlüssel geantwortet, als deine Einladung nennt. Vielleicht ist jemand dazwischen, oder der Dienst wurde neu eingerichtet. Es wurde nichts dorthin gesendet. Bitte den Betreiber um einen neuen Einladungslink.',
  unknownCertificate: 'Dieser Dienst ist noch nicht bekannt',
  unknownCertificateMore:
    'Er hat sein Zertifikat selbst ausgestellt, darum bürgt niemand für ihn. Verwende den Einladungslink des Betreibers oder vergleiche diese Zeichen mit denen in seinen Einstellungen.',
  fingerprint: 'Fingerabdruck',
  trust: 'Sie sind gleich: vertrauen',
  onlyHere: 'Nur dieser Computer erreicht deinen Dienst. Öffne ihn für dein Netzwerk, um andere einzulassen.',
  open: 'Für dieses Netzwerk öffnen',
  tell: 'Andere in deinem Netzwerk öffnen Parley, wählen „Einem Dienst beitreten“ und geben eine davon ein:',
  tellOne:
    'Andere in deinem Netzwerk öffnen Parley, wählen „Einem Dienst beitreten“ und geben diese Adresse ein:',
  tellJoined: 'Andere treten mit derselben Adresse bei wie du:',
  noNetwork: 'Dieser Computer ist gerade in keinem Netzwerk. Verbinde ihn, dann erscheint die Adresse hier.',
  address: 'Adresse zum Weitergeben',
  inviteLead:
    'Erstelle einen Einladungslink und gib ihn weiter: Er enthält die Adresse und lässt ein, wem du ihn gibst.',
  orAddress: 'Wer schon einmal hier war, findet den Dienst unter:',
  makeInvite: 'Personen einladen',
};
