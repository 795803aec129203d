import { sentence } from '../../../src/base/sentence.ts';
import type { DownloadFailure, UploadFailure } from '../../stores/files-model.ts';

/** What happened, and what to do. */
const failures: Partial<Record<UploadFailure, string>> = {
  'too-large': 'Larger than this service takes. Send it in parts, or directly in a call.',
  'quota-exceeded': 'No room left on the service. Delete files you sent, or ask who runs it.',
  'full-disk': 'The disk of the service is full. Tell who runs it, and try again once there is room.',
  'not-allowed': 'You are not a member of this room any more, or the file is gone.',
  'not-found': 'You are not a member of this room any more, or the file is gone.',
  away: 'The connection broke. Try again when you are online.',
  unreadable: 'The file has moved or changed. Attach it again.',
  empty: 'The file is empty. There is nothing to send.',
  'hash-mismatch': 'It did not arrive as it was sent. Try again.',
  stopped: 'Stopped.',
};

/** What happened, and what to do. */
export const failureWords = (failure: UploadFailure): string =>
  failures[failure] ?? 'The service could not do this. Try again.';

export function downloadFailureWords(failure: DownloadFailure): string {
  if (failure === 'unsaved')
    return 'It could not be saved there. See whether the disk has room, or choose another place.';
  if (failure === 'hash-mismatch')
    return 'What came is not what was sent, so nothing was kept. Try again, or ask for it anew.';
  return failureWords(failure);
}

export const fileWords = {
  attach: 'Attach files',
  attachHow: 'How to send files',
  keep: 'Kept in this conversation',
  tray: 'Files to send',
  ofFolder:
    'What is in a folder goes file by file, without the folder. In a call a folder goes as a whole, directly to the people in it.',
  drop: 'Let go to send it in this conversation, where it is kept',
  files: 'Files',
  preparing: 'Preparing…',
  waiting: 'Waiting',
  waitingOffline: 'Goes on when you are online',
  paused: 'Paused',
  ready: 'Ready to send',
  sent: (part: string, whole: string) => `${part} of ${whole}`,
  pause: (name: string) => sentence`Pause ${name}`,
  resume: (name: string) => sentence`Resume ${name}`,
  retry: (name: string) => sentence`Try ${name} again`,
  remove: (name: string) => sentence`Remove ${name}`,
  download: (name: string) => sentence`Download ${name}`,
  cancel: (name: string) => sentence`Cancel download of ${name}`,
  open: (name: string) => sentence`Open picture ${name}`,
  program: 'This is a program. Open it only if you expected it.',
  saved: 'Downloaded',
  show: (name: string) => sentence`Show ${name} in its folder`,
  lost: 'A file was not kept over the restart. Discard this and attach it again.',
  pictureFailed: 'The picture could not be loaded.',
  loadingPicture: 'Loading picture…',
  close: 'Close',
} as const;
