import type { desktopEntryTexts } from '../desktop-entry.ts';

export const desktopEntry: typeof desktopEntryTexts = {
  genericName: 'Videokonferenz',
  comment: 'Konferenzen mit eigenem Server',
  keywords: 'Anruf;anrufen;Video;Chat;Besprechung;',
};
