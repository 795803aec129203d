import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** What many screens say alike. */
export const sharedTexts = texts('shared', {
  later: {
    loading: 'Loading',
    failed: 'This part of Parley could not be loaded',
    reload: 'Load Parley again',
  },
  copy: { idle: 'Copy', copied: 'Copied', failed: 'Select it and copy' },
  copyFailed: 'It could not be copied. Select it and copy it.',
  openSettings: 'Open settings',
  screenAccess: {
    guide:
      'macOS does not let Parley see the screen. Open the settings, turn Parley on under “Screen & System Audio Recording”, then start Parley again: your call comes back by itself.',
    missing: 'If Parley is not in that list, add it there with the plus sign.',
    restart: 'Start Parley again',
  },
  nameMissing: 'Type a name, so that others know who is calling.',
  nobodyCalled: (query: string) => `Nobody is called “${query}”.`,
  directlyTo: (name: string) => sentence`Directly to ${name}`,
  directlyToAll: (count: number) => `Directly to the ${count} people in this call`,
  folderDirectlyTo: (name: string) => sentence`A folder, directly to ${name}`,
  folderDirectlyToAll: (count: number) => `A folder, directly to the ${count} people in this call`,
  moreOf: (name: string) => sentence`More about ${name}`,
  bytes: 'bytes',
});
