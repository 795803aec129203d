import { createSubject } from '../../src/base/observable.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallView } from '../../src/call/view.ts';

/** A call that stays as the scene says, until it is put away. */
export function createFakeCall(scene: CallView = { phase: 'idle' }): CallEngine {
  const view = createSubject<CallView>(scene);
  return {
    view,
    start() {},
    accept() {},
    decline() {},
    leave() {},
    dismiss: () => view.set({ phase: 'idle' }),
    retry() {},
    setMicrophone() {},
    setCamera() {},
    useDevice() {},
    share() {},
    stopSharing() {},
    networkChanged() {},
    end() {},
  };
}
