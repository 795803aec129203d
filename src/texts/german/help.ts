import type { helpTexts } from '../help.ts';

export const help: typeof helpTexts = {
  title: 'Hilfe',
  open: 'Anleitung öffnen',
  close: 'Hilfe schließen',
  back: 'Alle Seiten',
  keys: 'Anleitung',
};
