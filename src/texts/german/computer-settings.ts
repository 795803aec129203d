import type { computerSettingsTexts } from '../computer-settings.ts';

export const computerSettings: typeof computerSettingsTexts = {
  title: 'Dieser Computer',
  atLogin: 'Parley bei der Anmeldung starten',
  atLoginHint: 'Es startet im Infobereich, ohne Fenster, damit Anrufe und Nachrichten dich erreichen.',
  notStarted:
    'Das System hat es nicht übernommen. Sieh dort in den Einstellungen für Autostart-Programme nach.',
  secret: 'Schlüssel, der sagt, wer du bist',
  secretIn: {
    keyring: 'Er liegt im Schlüsselbund des Systems, und Dienste sehen nur, was er signiert.',
    file: 'Dieses System hat keinen Schlüsselbund, deshalb liegt er in einer Datei, die nur du lesen darfst: Wer deine Dateien liest, kann sich als du ausgeben. Mit einem Schlüsselbund wie GNOME Keyring oder KWallet zieht er dorthin um, wenn Parley startet.',
    passing:
      'Der Schlüsselbund, in dem er liegt, ist gesperrt. Entsperr ihn und starte Parley neu; bis dahin halten Dienste dich für jemand Neuen.',
  },
  file: 'Deine Einstellungen als Datei',
  fileHint:
    'Für einen anderen Computer oder um zu ihnen zurückzukehren. Dein Name, dein Dienst und deine Geräte sind nicht darin.',
  save: 'In Datei speichern',
  load: 'Aus Datei laden',
  reset: 'Auf Standard zurücksetzen',
  undo: 'Rückgängig',
  saved: 'In der Datei gespeichert.',
  loaded: 'Geladen. Die Einstellungen sind die aus der Datei.',
  notSettings:
    'Das ist keine Einstellungsdatei von Parley, oder sie stammt von einem neueren Parley. Nichts wurde geändert.',
  notKept:
    'Das ließ sich nicht speichern. Prüfe, ob auf dem Datenträger Platz ist, und versuch es noch einmal.',
  wasReset: 'Die Einstellungen sind wieder auf Standard.',
  asBefore: 'Die Einstellungen sind wieder wie zuvor.',
};
