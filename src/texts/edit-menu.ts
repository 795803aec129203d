import { texts } from './texts.ts';

/** The menu of text that is written or marked, and of links, in the app. */
export const editMenuTexts = texts('editMenu', {
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  copyLink: 'Copy link',
});
