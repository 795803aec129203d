import type { CaptureSource } from '../../../src/bridge/contract.ts';

export const words = {
  title: 'Share your screen',
  kinds: 'What to share',
  kind: { screen: 'Screens', window: 'Windows' } satisfies Record<CaptureSource['kind'], string>,
  find: 'Find a screen or window',
  share: 'Share',
  cancel: 'Cancel',
  computerAudio: 'Share computer audio',
  loading: 'Looking for what can be shared…',
  failed:
    'The list could not be read. Your system may not let Parley see the screen; check its privacy settings.',
  tryAgain: 'Try again',
  noScreens: 'No screen was found',
  noWindows: 'No open windows',
  noWindowsHint: 'Open the window that you want to share. It appears here by itself.',
  minimised: 'Minimised windows are not listed. Open a window first to share it.',
  noMatch: (query: string) => `Nothing is called “${query}”.`,
  nameless: 'Window without a name',
} as const;
