import { createSubject } from '../../src/base/observable.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallView } from '../../src/call/view.ts';

/** A call that stays as the scene says. */
export const createFakeCall = (view: CallView = { phase: 'idle' }): CallEngine => ({
  view: createSubject<CallView>(view),
  start() {},
  accept() {},
  decline() {},
  leave() {},
  dismiss() {},
  retry() {},
  setMicrophone() {},
  setCamera() {},
  useDevice() {},
  share() {},
  stopSharing() {},
  networkChanged() {},
  end() {},
});
