import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** Three things that are good to know in the beginning. */
export const firstStepsTexts = texts('firstSteps', {
  title: 'Good to know',
  devices: 'Hear and see yourself before others do.',
  tryDevices: 'Try microphone and camera',
  everywhere: (keys: string) => sentence`${keys} leads to people, rooms and settings by a few letters.`,
  helps: 'All keys, and how things are done, stand in the guide.',
  openGuide: 'Open the guide',
  stays: 'Close the window, and Parley goes on behind it: calls and messages still reach you.',
  atLogin: 'Start it at login',
  done: 'Got it',
});
