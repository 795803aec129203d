import { createSubject } from '../../src/base/observable.ts';
import type { ShareChoice } from '../../src/call/engine-face.ts';
import type { AppModel } from '../../renderer/stores/app-model.ts';
import type { ShareMarks } from '../../renderer/stores/share-marks.ts';

/** What a scene says of shares beyond the call's own view. */
export interface ShareScene {
  /** A share that ended with the page before. */
  readonly shareAgain?: ShareChoice;
  readonly shareMarks?: ShareMarks;
}

export const createFakeShare = ({
  shareAgain,
  shareMarks = { pointers: [], lines: [] },
}: ShareScene): Pick<AppModel, 'shareAgain' | 'shareMarks' | 'marksOver'> => ({
  marksOver: createSubject<string | null>(null),
  shareMarks: { state: createSubject(shareMarks), point() {}, draw() {} },
  shareAgain: { offered: createSubject(shareAgain ?? null), share() {}, dismiss() {} },
});
