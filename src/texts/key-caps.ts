import { texts } from './texts.ts';

/** Keys as they are printed, by their names in accelerators; letters and digits are what they are. */
export const keyCapsTexts = texts('keyCaps', {
  Control: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Shift',
  Space: 'Space',
  Up: 'Up',
  Down: 'Down',
  Left: 'Left',
  Right: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Insert: 'Insert',
});
