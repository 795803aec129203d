import type { hostingTexts } from '../hosting.ts';

export const hosting: typeof hostingTexts = {
  reach: 'Wer ihn erreicht',
  off: 'Aus',
  thisComputer: 'Dieser Computer',
  thisNetwork: 'Dieses Netzwerk',
  hints: {
    off: 'Nichts läuft, und niemand kann sich verbinden. Nachrichten, Dateien, Personen und Einladungen bleiben auf diesem Computer; schaltest du ihn wieder ein, ist alles zurück.',
    'this-computer': 'Niemand sonst kann sich verbinden. Um andere einzuladen, wähle „Dieses Netzwerk“.',
    'this-network':
      'Andere in deinem Netzwerk können sich verbinden, verschlüsselt. Wer hereinkommt, wird unter „Personen“ entschieden.',
  },
  announce: 'Anderen in diesem Netzwerk zeigen',
  announceHint: 'Sie finden ihn unter „Beitreten“. Eine Änderung startet ihn neu; Gespräche gehen weiter.',
  more: 'Mehr',
  port: 'Port',
  portHint: 'Ändere ihn nur, wenn ein anderes Programm diesen braucht. 0 nimmt irgendeinen freien Port.',
  portProblem: 'Ein Port ist eine ganze Zahl von 0 bis 65535.',
  handOn: 'Adresse zum Weitergeben',
  fingerprint: 'Fingerabdruck, für alle, die die Adresse eingetippt haben',
  noNetwork: 'Dieser Computer ist gerade in keinem Netzwerk.',
  tryAgain: 'Erneut versuchen',

  states: { off: 'Läuft nicht', starting: 'Startet…', running: 'Läuft' },
  failures: {
    'port-in-use': (port) =>
      `Ein anderes Programm verwendet Port ${port}. Wähle einen anderen Port oder schließ das Programm.`,
    'data-damaged':
      'Seine Nachrichten sind beschädigt. Ersetze sie durch eine Sicherungskopie oder verschiebe sie.',
    'data-newer': 'Seine Nachrichten stammen von einem neueren Parley. Aktualisiere dieses.',
    'data-unusable':
      'Seine Nachrichten lassen sich nicht öffnen. Prüfe den Datenträger und versuch es noch einmal.',
    crashed: 'Der Dienst wurde unerwartet beendet.',
  },
};
