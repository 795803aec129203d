import type { diagnosticsTexts } from '../diagnostics.ts';

export const diagnostics: typeof diagnosticsTexts = {
  title: 'Diagnose',
  lead: 'Worauf Parley läuft, für alle, die helfen, wenn etwas nicht geht.',
  facts: 'Worauf Parley läuft',
  version: 'Version',
  built: (electron, chromium, node) => `Electron ${electron}, Chromium ${chromium}, Node ${node}`,
  system: 'System',
  sandbox: 'Sandbox der Seiten',
  sandboxes: { on: 'Ein', off: 'Aus' },
  devices: 'Geräte',
  noDevices: 'Keine gefunden',
  service: 'Dienst',
  hosted: 'Auf diesem Computer',
  joined: 'Von jemand anderem',
  online: 'verbunden',
  offline: 'nicht verbunden',
  network: 'Verbindungsprüfung',
  notChecked: 'Seit dem Start von Parley nicht durchgeführt',
  checked: { running: 'Läuft', done: 'Durchgeführt', failed: 'Der Dienst hat nicht geantwortet' },
  toCheck: 'Zur Verbindungsprüfung',
  folder: 'Ordner',
  logs: 'Protokolle',
  showLogs: 'Protokolle anzeigen',
  save: 'Bericht speichern…',
  saveHint:
    'Eine Textdatei mit alledem, der Verbindungsprüfung und dem Protokoll; von den Geräten nur, wie viele es sind. Adressen, Namen, Schlüssel und alles, was geschrieben wurde, werden vorher entfernt. Lies sie, bevor du sie weitergibst.',
  outcomes: {
    saved: 'Der Bericht ist gespeichert.',
    cancelled: '',
    failed:
      'Der Bericht konnte nicht gespeichert werden. Prüfe, ob auf dem Datenträger Platz ist, oder wähle einen anderen Ort.',
  },
};
