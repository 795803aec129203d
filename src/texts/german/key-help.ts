import type { keyHelpTexts } from '../key-help.ts';

export const keyHelp: typeof keyHelpTexts = {
  title: 'Tasten',
  inCall: 'In einem Gespräch',
  everywhere: 'Auf dem ganzen Computer, in einem Gespräch',
  ringing: 'Auf dem ganzen Computer, während es klingelt',
  inParley: 'Überall in Parley',
  close: 'Schließen',
  change: 'Tasten ändern',
  goTo: 'Zu Person, Raum, Einstellung…',
  search: 'Nachrichten suchen',
  services: 'Zu einem Dienst wechseln',
  help: 'Diese Liste',
  back: 'Schließen, was offen ist',
  send: 'Geschriebenes senden',
  newLine: 'Neue Zeile',
  editLast: 'Letzte eigene Nachricht bearbeiten, im leeren Feld',
};
