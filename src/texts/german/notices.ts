import { sentence } from '../../base/sentence.ts';
import type { noticesTexts } from '../notices.ts';

export const notices: typeof noticesTexts = {
  settingsNotSaved: 'Deine Einstellungen ließen sich nicht speichern.',
  settingsSetAside: (file) =>
    `Deine Einstellungen waren nicht lesbar. Sie liegen jetzt als ${file} beiseite, und Parley startet mit neuen.`,
  keyringLocked:
    'Der Schlüsselbund des Systems ist gesperrt, deshalb kann Parley den Schlüssel nicht lesen, der sagt, wer du bist. Bis du ihn entsperrst und Parley neu startest, halten Dienste dich für jemand Neuen.',
  forgetful:
    'Dieser Browser behält nichts für Parley, wie in manchen privaten Fenstern. Sobald du diese Seite schließt, kennt er dich nicht mehr.',
  joined: (service) => sentence`Du bist jetzt bei ${service}.`,
  nothingToHideBehind:
    'Du verbirgst deine Adresse, und dieser Dienst hat kein Relais dafür. Schalte „Meine Adresse verbergen“ in den Einstellungen aus oder bitte den Betreiber des Dienstes um ein Relais.',
  roomGone: 'Diese Unterhaltung ist nicht mehr hier. Vielleicht wurdest du daraus entfernt.',
  profileRefused: 'Der Dienst hat die Änderung nicht angenommen.',
  filmsFailed:
    'Deine eigenen Filme für die Aufnahme ließen sich nicht erstellen oder senden. Was entstanden ist, liegt unter „Aufnahmen“.',
  filmsCut:
    'Es sind mehr eigene Filme, als sich auf einmal senden lassen. Die anderen liegen unter „Aufnahmen“.',
  tooManyAtOnce:
    'Das ist mehr, als man auf einmal anbieten kann. Pack es in ein Archiv oder sende es in Teilen.',

  dataLimit: {
    size: 'Wegen deines Limits pro Stunde sind die Bilder kleiner.',
    pictures: 'Dein Limit pro Stunde lässt keinen Platz für Bilder. Der Ton geht weiter.',
  },
  cameraLocked: 'Deine Kamera wurde ausgeschaltet, weil der Bildschirm gesperrt wurde.',
  lostPicture: {
    hidden: {
      failed: 'Dein Bild ließ sich nicht so verbergen, wie du es gewählt hast; deine Kamera ist aus.',
      slow: 'Dieser Computer ist zu stark ausgelastet, um dein Bild so zu verbergen, wie du es gewählt hast; deine Kamera ist aus.',
    },
    plain: {
      failed:
        'Licht und Bildausschnitt haben hier nicht funktioniert und sind aus. Andere sehen dein Bild, wie es ist.',
      slow: 'Dieser Computer ist zu stark ausgelastet für Licht und Bildausschnitt; beides ist aus. Andere sehen dein Bild, wie es ist.',
    },
  },
  cleaningFailed: 'Die starke Geräuschunterdrückung ist hier nicht gestartet; verwendet wird die normale.',
  talkForgotten:
    'Du bist wieder stumm: Die Sprechtaste hatte dein Mikrofon offen gelassen, und eine halbe Minute war nichts zu hören.',

  standsIn: {
    microphone: (name) =>
      sentence`${name} lässt sich gerade nicht verwenden. Das Standardmikrofon des Systems springt ein.`,
    camera: (name) =>
      sentence`${name} lässt sich gerade nicht verwenden. Die Standardkamera des Systems springt ein.`,
    speaker: (name) =>
      sentence`${name} lässt sich gerade nicht verwenden. Das Gespräch läuft über den Standardlautsprecher des Systems.`,
  },
  standsInForChosen: {
    microphone:
      'Das gewählte Mikrofon lässt sich gerade nicht verwenden. Das Standardmikrofon des Systems springt ein.',
    camera:
      'Die gewählte Kamera lässt sich gerade nicht verwenden. Die Standardkamera des Systems springt ein.',
    speaker:
      'Der gewählte Lautsprecher lässt sich gerade nicht verwenden. Das Gespräch läuft über den Standardlautsprecher des Systems.',
  },
  isBack: {
    microphone: (name) => sentence`Dein Mikrofon ist wieder ${name}.`,
    camera: (name) => sentence`Deine Kamera ist wieder ${name}.`,
    speaker: (name) => sentence`Dein Lautsprecher ist wieder ${name}.`,
  },
  chosenIsBack: {
    microphone: 'Dein Mikrofon ist wieder das gewählte.',
    camera: 'Deine Kamera ist wieder die gewählte.',
    speaker: 'Dein Lautsprecher ist wieder der gewählte.',
  },
  picks: {
    microphone: 'Mikrofon',
    camera: 'Kamera',
    speaker: 'Lautsprecher',
    ringSpeaker: 'Klingel-Lautsprecher',
    noiseSuppression: 'Geräuschunterdrückung',
  },
  setRestored: (picks) =>
    `Du hast diese Geräte schon zusammen verwendet. Deine Wahl ist zurück: ${new Intl.ListFormat('de').format(picks)}.`,

  chatFailed: {
    open: 'Diese Unterhaltung ließ sich nicht öffnen.',
    jump: 'Diese Nachricht ließ sich nicht anzeigen. Vielleicht wurde sie gelöscht.',
    edit: 'Deine Änderung wurde nicht gespeichert.',
    remove: 'Die Nachricht wurde nicht gelöscht.',
    react: 'Deine Reaktion wurde nicht gespeichert.',
    pin: 'Am Anheften hat sich nichts geändert.',
  },
  notYoursToDelete: 'Diese Nachricht darfst du nicht löschen.',
  tooManyReactions: 'Diese Nachricht hat schon so viele verschiedene Reaktionen wie möglich.',
  tooManyPins: (most) =>
    `Hier sind ${most} Nachrichten angeheftet, mehr geht nicht. Löse zuerst eine davon los.`,

  refusals: {
    away: 'Du bist offline. Versuch es noch einmal, wenn die Verbindung wieder da ist.',
    'not-allowed': 'Der Dienst erlaubt das hier nicht.',
    'full-disk':
      'Der Datenträger des Dienstes ist voll, deshalb wurde das nicht behalten. Versuch es noch einmal, sobald Platz ist.',
    'not-found': 'Das ist nicht mehr da.',
  },
  refused: 'Der Dienst hat das nicht getan. Versuch es noch einmal.',
  tooMuch: (seconds) =>
    `Das war viel in kurzer Zeit. Versuch es in ${seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`} noch einmal.`,
};
