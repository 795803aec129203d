import type { editMenuTexts } from '../edit-menu.ts';

export const editMenu: typeof editMenuTexts = {
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',
  copyLink: 'Link kopieren',
};
