import { texts } from './texts.ts';

/** What can be shared, to choose from. */
export const screenPickerTexts = texts('screenPicker', {
  title: { others: 'Share your screen', oneself: 'Try sharing' },
  kinds: 'What to share',
  kind: { screen: 'Screens', window: 'Windows' },
  find: 'Find a screen or window',
  share: { others: 'Share', oneself: 'Show' },
  cancel: 'Cancel',
  computerAudio: 'Share computer audio',
  loading: 'Looking for what can be shared…',
  failed: 'The list could not be read',
  failedHint: 'Your system may not let Parley see the screen. Check its privacy settings.',
  refused: 'The screen is not shown to Parley',
  tryAgain: 'Try again',
  noScreens: 'No screen was found',
  noWindows: 'No open windows',
  noWindowsHint: 'Open the window that you want to share. It appears here by itself.',
  minimised: 'Minimised windows are not listed. Open a window first to share it.',
  protected: 'What a program protects, such as films, comes out black.',
  remote:
    'You use this computer over the network: some windows may stay black. If one does, share the screen instead.',
  noMatch: (query: string) => `Nothing is called “${query}”.`,
  nameless: 'Window without a name',
});
