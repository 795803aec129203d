import type { Notice } from '../app-model.ts';
import { words } from '../words.ts';
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
      words.recordingEnded[how],
      kept.has(how) ? { label: words.showRecording, go: openRecordings } : undefined,
    );
