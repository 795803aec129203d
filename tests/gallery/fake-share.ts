import { createSubject } from '../../src/base/observable.ts';
import type { ShareChoice } from '../../src/call/engine-face.ts';
import type { CallView } from '../../src/call/view.ts';
import type { AppModel } from '../../renderer/stores/app-model.ts';
import type { ShareMarks } from '../../renderer/stores/share-marks.ts';

/** What a scene says of shares beyond the call's own view. */
export interface ShareScene {
  /** A share that ended with the page before. */
  readonly shareAgain?: ShareChoice;
  readonly shareMarks?: ShareMarks;
}

const sharedIn = (call: CallView | undefined): string =>
  call && 'local' in call && call.local.share.state === 'on' ? call.local.share.name : '';

export const createFakeShare = ({
  shareAgain,
  shareMarks = { pointers: [], lines: [] },
  call,
}: ShareScene & { readonly call?: CallView }): Pick<
  AppModel,
  'shareAgain' | 'shareMarks' | 'marksOver' | 'sharedName'
> => ({
  sharedName: createSubject(sharedIn(call)),
  marksOver: createSubject<string | null>(null),
  shareMarks: { state: createSubject(shareMarks), point() {}, draw() {} },
  shareAgain: { offered: createSubject(shareAgain ?? null), share() {}, dismiss() {} },
});
