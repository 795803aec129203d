import type { appMenuTexts } from '../app-menu.ts';

export const appMenu: typeof appMenuTexts = {
  about: 'Über Parley',
  services: 'Dienste',
  hide: 'Parley ausblenden',
  hideOthers: 'Andere ausblenden',
  unhide: 'Alle einblenden',
  quit: 'Parley beenden',
  edit: 'Bearbeiten',
  undo: 'Widerrufen',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einsetzen',
  pasteAndMatchStyle: 'Einsetzen und Stil anpassen',
  delete: 'Löschen',
  selectAll: 'Alles auswählen',
  window: 'Fenster',
  minimize: 'Im Dock ablegen',
  zoom: 'Zoomen',
  close: 'Fenster schließen',
  front: 'Alle nach vorne bringen',
};
