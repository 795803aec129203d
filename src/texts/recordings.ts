import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** What a system calls where thrown away files wait. */
const binOf = (platform: string): string =>
  platform === 'win32' ? 'Recycle Bin' : platform === 'darwin' ? 'Bin' : 'trash';

/** The calls that were recorded on this computer. */
export const recordingsTexts = texts('recordings', {
  title: 'Recordings',
  close: 'Close recordings',
  back: 'All recordings',
  list: 'Recordings',
  none: 'No recordings yet',
  noneHint: 'Calls that you record are kept on this computer, in the folder “Parley” of your videos.',
  nameless: 'Call',
  running: 'Being recorded now',
  mending: 'It broke off, and is being made whole…',
  awaits: (names: string) =>
    sentence`Still to come: the own films of ${names}. They go on when you are in a call together.`,
  waitNoMore: 'Do not wait',
  cut: 'It broke off. Everything up to then is here.',
  show: 'Show in folder',
  remove: 'Delete',
  showOf: (title: string) => sentence`Show ${title} in its folder`,
  removeOf: (title: string) => sentence`Delete ${title}`,
  removed: (title: string, platform: string) =>
    sentence`“${title}” is in the ${binOf(platform)}. It comes back from there.`,
  notRemoved: (title: string, platform: string) =>
    sentence`“${title}” could not be moved to the ${binOf(platform)}. It is still there.`,
  whose: 'Whose recording',
  speed: 'Speed',
  speeds: { '1': '1×', '1.5': '1.5×', '2': '2×' },
  chapters: 'Chapters',
  unplayable: 'This recording cannot be played here. It may have been moved, or is not whole.',
});
