import { recordingNoticesTexts } from '../../../src/texts/recording-notices.ts';
import type { Notice } from '../app-model.ts';
import type { RecordingEnd } from './recording-model.ts';

type AddNotice = (tone: Notice['tone'], text: string, way?: Notice['way']) => void;

/** What there is of it is kept. */
const kept: ReadonlySet<RecordingEnd> = new Set(['saved', 'full', 'failed']);

/** How a recording ended, and the way to it. */
export const tellEnd =
  (add: AddNotice, openRecordings: () => void) =>
  (how: RecordingEnd): void =>
    add(
      how === 'saved' ? 'info' : 'problem',
      recordingNoticesTexts.ended[how],
      kept.has(how) ? { label: recordingNoticesTexts.show, go: openRecordings } : undefined,
    );
