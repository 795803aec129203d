import { sentence } from '../../base/sentence.ts';
import type { ownDataTexts } from '../own-data.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');
const messages = (count: number): string => plural(count, { one: '# Nachricht', other: '# Nachrichten' });
const files = (count: number): string => plural(count, { one: '# Datei', other: '# Dateien' });

export const ownData: typeof ownDataTexts = {
  title: 'Deine Daten',
  offline: 'Was auf dem Dienst dir gehört, steht hier, solange du verbunden bist.',

  storage: 'Belegter Speicher',
  noFiles: 'Du hast noch keine Dateien gesendet.',
  used: (size, quota) => `Deine Dateien belegen ${size} von ${quota}, die dir zustehen.`,
  nearlyFull:
    'Es ist kaum noch Platz. Lösche Nachrichten mit großen Dateien oder frag den Betreiber des Dienstes.',
  rooms: 'Deine Dateien nach Unterhaltung',
  filesIn: (count, size) => `${files(count)}, ${size}`,
  showFiles: (room) => sentence`Dateien in ${room} anzeigen`,
  show: 'Anzeigen',
  wholeService: (messages, files, quota) =>
    `Der ganze Dienst belegt ${messages} für Nachrichten und ${files} von ${quota} für Dateien.`,

  exportTitle: 'Export',
  exportLead:
    'Nimmt mit, wer du hier bist, deine Räume mit ihren Nachrichten und die Dateien, die du gesendet hast: als ein Archiv, das jeder Computer öffnen kann.',
  export: 'Exportieren…',
  exportAsking: 'Wähle, wo es gespeichert werden soll.',
  exportSaving: (size) => `Wird gespeichert… bisher ${size}`,
  exportStop: 'Stopp',
  exportDone: (size) => `Gespeichert, ${size}.`,
  exportShow: 'Im Ordner anzeigen',
  exportAgain: 'Erneut exportieren…',
  exportFailures: {
    away: 'Die Verbindung ist abgebrochen, und was schon da war, wurde entfernt. Versuch es noch einmal, wenn du online bist.',
    unsaved:
      'Es ließ sich nicht speichern. Prüfe, ob auf dem Datenträger Platz ist, oder wähle einen anderen Ort.',
  },
  exportFailed: 'Der Dienst konnte das nicht tun. Versuch es noch einmal.',
  exportTooOften: 'Du hast oft exportiert. Warte ein wenig und versuch es noch einmal.',
  exportTooOftenUntil: (again) => `Du hast oft exportiert. Wieder möglich: ${again}.`,

  importTitle: 'Import',
  importLead:
    'Holt ein exportiertes Archiv herein, von diesem Dienst oder einem anderen. Seine Räume kommen als archivierte, die nur du siehst, mit den Namen derer, die geschrieben haben.',
  import: 'Archiv wählen…',
  importAgain: 'Weiteres importieren…',
  importFile: 'Archiv zum Importieren',
  importSending: (part, whole) => `Wird gesendet… ${part} von ${whole}`,
  importPaused: (part, whole) =>
    `Angehalten bei ${part} von ${whole}. Es geht von selbst weiter, wenn der Dienst wieder da ist.`,
  importWaiting: 'Der Dienst ist weg. Der Import geht von selbst weiter, wenn er wieder da ist.',
  importChecking: 'Inhalt wird geprüft…',
  importWriting: (part, whole) => `Wird hereingeholt… ${plural(part, { other: '#' })} von ${messages(whole)}`,
  importStop: 'Stopp',
  importNothing: 'Nichts Neues: Alles davon ist schon hier.',
  importDone: (roomCount, messageCount, fileCount) =>
    `Hereingeholt: ${plural(roomCount, { one: '# Raum', other: '# Räume' })}, ${messages(messageCount)}, ${files(fileCount)}.`,
  importKnown: (known) =>
    plural(known, { one: '# Nachricht war schon hier.', other: '# Nachrichten waren schon hier.' }),
  importLeft: (left) =>
    plural(left, {
      one: '# Eintrag blieb im Archiv: Vermerke von Anrufen und Gelöschtes.',
      other: '# Einträge blieben im Archiv: Vermerke von Anrufen und Gelöschtes.',
    }),
  importWhere: 'Du findest die Räume unter „Archiviert“.',
  importFailures: {
    'not-an-archive':
      'Das ist kein Archiv, oder es ist beschädigt. Wähle die Datei, die ein Export gespeichert hat.',
    'not-an-export': 'Dieses Archiv wurde nicht von Parley exportiert. Wähle ein anderes.',
    newer:
      'Dieses Archiv stammt von einem neueren Parley. Der Betreiber des Dienstes muss ihn zuerst aktualisieren.',
    unexpected:
      'In diesem Archiv ist etwas, das nicht hineingehört; nichts davon wurde übernommen. Wähle die Datei genau so, wie sie exportiert wurde.',
    damaged:
      'Etwas in diesem Archiv ist nicht, was es zu sein vorgibt; nichts davon wurde übernommen. Exportier es noch einmal.',
    'too-large': 'Dieses Archiv ist größer, als dieser Dienst annimmt.',
    'quota-exceeded':
      'Für seine Dateien ist nicht genug Platz. Lösche Dateien, die du gesendet hast, oder frag den Betreiber des Dienstes.',
    'too-many-rooms': 'Mit seinen Räumen wärst du in mehr Räumen als erlaubt. Verlasse zuerst einige.',
    'full-disk': 'Der Datenträger des Dienstes ist voll. Frag den Betreiber und versuch es noch einmal.',
    'not-allowed': 'Gäste können keine Räume mitbringen.',
    unreadable: 'Die Datei wurde verschoben oder geändert. Wähle sie noch einmal.',
  },
  importFailed: 'Der Dienst konnte das nicht tun, und nichts wurde übernommen. Versuch es noch einmal.',
  importTooOften: 'Der Dienst ist mit Importen beschäftigt. Warte ein wenig und versuch es noch einmal.',
  importTooOftenUntil: (again) => `Der Dienst nimmt gerade keinen Import an. Wieder möglich: ${again}.`,

  deleteTitle: 'Mich löschen',
  deleteLead:
    'Entfernt dich aus diesem Dienst, mit allem, was du geschrieben und gesendet hast. Niemand kann das rückgängig machen.',
  delete: 'Mich löschen…',
  deleteLastOwner:
    'Dieser Dienst gehört nur dir. Mach zuerst unter „Personen“ jemand anderen zum Inhaber; dann kannst du dich löschen.',
  deleteDialog: (service) => sentence`Mich aus „${service}“ löschen`,
  deleteAtOnce: 'Alle deine Geräte werden sofort abgemeldet, und ihre Schlüssel öffnen hier nichts mehr.',
  deleteGone:
    'Dein Name, dein Bild, deine Nachrichten, Dateien, Reaktionen und Einladungen werden aus den Dateien des Dienstes entfernt. Bei sehr vielen Nachrichten dauert das eine Weile.',
  deleteStays:
    'Andere behalten, was sie geschrieben haben, auch wo du darin vorkommst. Wo du geschrieben hast, sehen sie „Nachricht gelöscht“.',
  deleteBackups: 'Sicherungen, die der Betreiber des Dienstes vorher gemacht hat, erreicht das nicht.',
  deleteNoUndo:
    'Niemand kann das rückgängig machen. Exportier zuerst deine Daten, wenn du etwas davon behalten willst.',
  deleteType: (name) => sentence`Gib zur Bestätigung deinen Namen ein: ${name}`,
  deleteNow: 'Endgültig löschen',
  deleting: 'Wird gelöscht…',
  keepMe: 'Alles behalten',
  deleteFailed: 'Der Dienst hat das nicht getan. Nichts wurde gelöscht. Versuch es noch einmal.',
  deleteAway:
    'Die Verbindung ist abgebrochen. Bist du wieder verbunden und noch hier, versuch es noch einmal.',
};
