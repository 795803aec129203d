import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** What the system shows for Parley. */
export const notificationsTexts = texts('notifications', {
  missed: 'Missed call',
  called: (name: string) => sentence`${name} called`,
  calledIn: (name: string, room: string) => sentence`${name} called in ${room}`,

  /** A button of a ring that is over was pressed. */
  over: 'This call is over',
  rangLongAgo: 'It rang some time ago. Call back from the conversation.',
  ringsNoMore: (name: string) => sentence`${name} rings no more. You can call back.`,
  answeredElsewhere: (name: string) => sentence`You answered ${name} on another device.`,
  hasEnded: (name: string) => sentence`The call from ${name} has ended.`,

  reply: 'Reply',
  test: 'This is how you hear of messages and calls.',

  keepsRunning: 'Parley keeps running',
  inTray: 'Calls and messages still reach you. Quit from the tray icon.',
  inTaskbar: 'Calls and messages still reach you. It is in the task bar; there is no tray here.',

  updateReady: (version: string) => `Parley ${version} is ready`,
  updateHow: 'It is put in place when you say so in the settings.',
});
