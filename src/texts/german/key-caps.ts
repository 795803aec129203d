import type { keyCapsTexts } from '../key-caps.ts';

export const keyCaps: typeof keyCapsTexts = {
  Control: 'Strg',
  Alt: 'Alt',
  Shift: 'Umsch',
  Space: 'Leertaste',
  Up: 'Pfeil auf',
  Down: 'Pfeil ab',
  Left: 'Pfeil links',
  Right: 'Pfeil rechts',
  Home: 'Pos1',
  End: 'Ende',
  PageUp: 'Bild auf',
  PageDown: 'Bild ab',
  Insert: 'Einfg',
};
