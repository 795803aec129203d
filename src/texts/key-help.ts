import { texts } from './texts.ts';

/** The list of all keys. */
export const keyHelpTexts = texts('keyHelp', {
  title: 'Keys',
  inCall: 'In a call',
  everywhere: 'On the whole computer, in a call',
  ringing: 'On the whole computer, while it rings',
  inParley: 'Anywhere in Parley',
  close: 'Close',
  change: 'Change keys',
  goTo: 'Go to a person, a room, a setting …',
  search: 'Search messages',
  services: 'Go to a service',
  help: 'This list',
  back: 'Close what is open',
  send: 'Send what you wrote',
  newLine: 'New line',
  editLast: 'Edit your last message, in an empty field',
});
