import { texts } from './texts.ts';

/** What helps when something does not work. */
export const diagnosticsTexts = texts('diagnostics', {
  title: 'Diagnostics',
  lead: 'What Parley runs on, for whoever helps when something does not work.',
  facts: 'What Parley runs on',
  version: 'Version',
  built: (electron: string, chromium: string, node: string) =>
    `Electron ${electron}, Chromium ${chromium}, Node ${node}`,
  system: 'System',
  sandbox: 'Sandbox of pages',
  sandboxes: { on: 'On', off: 'Off' },
  devices: 'Devices',
  noDevices: 'None found',
  service: 'Service',
  hosted: 'On this computer',
  joined: 'Of somebody else',
  online: 'connected',
  offline: 'not connected',
  network: 'Connection check',
  notChecked: 'Not made since Parley was started',
  checked: { running: 'Under way', done: 'Made', failed: 'The service did not answer' },
  toCheck: 'To the connection check',
  folder: 'Folder',
  logs: 'Logs',
  showLogs: 'Show the logs',
  save: 'Save a report…',
  saveHint:
    'A text file with all of this, the connection check and the log; of devices only how many there are. Addresses, names, keys and everything that was written are taken out first. Read it before you hand it on.',
  outcomes: {
    saved: 'The report is saved.',
    cancelled: '',
    failed: 'The report could not be saved. Check that your disk has room, or choose another place.',
  },
});
