import { chatFilesTexts } from '../../../src/texts/chat-files.ts';
import type { ClipState } from '../../stores/clips.ts';
import type { DownloadFailure, UploadFailure } from '../../stores/files-model.ts';

/** What happened, and what to do. */
export function failureWords(failure: UploadFailure): string {
  const known: Readonly<Partial<Record<UploadFailure, string>>> = chatFilesTexts.failures;
  return known[failure] ?? chatFilesTexts.failed;
}

export function downloadFailureWords(failure: DownloadFailure): string {
  if (failure === 'unsaved') return chatFilesTexts.unsaved;
  if (failure === 'hash-mismatch') return chatFilesTexts.mismatched;
  return failureWords(failure);
}

export const clipFailureWords = (why: Extract<ClipState, { is: 'failed' }>['why']): string =>
  why === 'unplayable' ? chatFilesTexts.unplayable : downloadFailureWords(why);
