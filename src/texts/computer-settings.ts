import { texts } from './texts.ts';

/** What belongs to the computer rather than to the person. */
export const computerSettingsTexts = texts('computerSettings', {
  title: 'This computer',
  atLogin: 'Start Parley when I log in',
  atLoginHint: 'It starts in the tray, without a window, so that calls and messages reach you.',
  notStarted: 'The system did not take it. Look in its own settings for programs that start at login.',
  secret: 'Key that says who you are',
  secretIn: {
    keyring: 'It lies in the system’s keyring, and services see only what it signs.',
    file: 'This system has no keyring, so it lies in a file that only you may read: whoever reads your files can be you. With a keyring, such as GNOME Keyring or KWallet, it moves there when Parley starts.',
    passing:
      'The keyring that holds it is locked. Unlock it and start Parley again; until then services take you for somebody new.',
  },
  file: 'Your settings as a file',
  fileHint:
    'For another computer, or to come back to. Your name, your service and your devices are not in it.',
  save: 'Save to a file',
  load: 'Load from a file',
  reset: 'Back to the usual settings',
  undo: 'Undo',
  saved: 'Saved to the file.',
  loaded: 'Loaded. The settings are those of the file.',
  notSettings: 'This is no file of Parley’s settings, or from a newer Parley. Nothing was changed.',
  notKept: 'This could not be saved. Check that your disk has room, then try again.',
  wasReset: 'The settings are the usual ones.',
  asBefore: 'The settings are as they were before.',
});
