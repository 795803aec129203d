import { texts } from './texts.ts';

/** What a desktop on Linux shows and searches beside the name: in all languages at once, since the desktop speaks its own. */
export const englishDesktopEntry = {
  genericName: 'Video conference',
  comment: 'Conferencing that carries its own server',
  keywords: 'call;video;chat;meeting;',
} as const;

export const desktopEntryTexts = texts('desktopEntry', englishDesktopEntry);
