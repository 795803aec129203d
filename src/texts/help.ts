import { texts } from './texts.ts';

export const helpTexts = texts('help', {
  title: 'Help',
  open: 'Open the guide',
  close: 'Close help',
  back: 'All pages',
  keys: 'Guide',
});
