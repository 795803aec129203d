import { texts } from './texts.ts';

/** Parley without a window: it hosts, and is a tray icon. */
export const hostOnlyTexts = texts('hostOnly', {
  states: { off: 'Not hosting', starting: 'Starting' },
  forNetwork: 'Hosting for this network',
  forComputer: 'Hosting, but reached from this computer alone',
  failures: {
    'port-in-use': (port: number) => `The service does not run: port ${port} is in use`,
    'data-damaged': 'The service does not run: its data is damaged',
    'data-newer': 'The service does not run: its data is of a newer Parley',
    'data-unusable': 'The service does not run: its data cannot be opened',
    crashed: 'The service does not run: it stopped several times',
  },
  open: 'Open in the browser',
  retry: 'Try again',
  alreadyHosts: 'Parley only hosts on this computer',
  quitFirst: 'Quit it from the tray, then start it again to use it with a window.',
});
