import { createSubject } from '../../src/base/observable.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallView, OpenCallView, RingView } from '../../src/call/view.ts';

/** A call that stays as the scene says, until it is put away. */
export function createFakeCall(
  scene: CallView = { phase: 'idle' },
  open: readonly OpenCallView[] = [],
  waits: RingView | null = null,
): CallEngine {
  const view = createSubject<CallView>(scene);
  const waiting = createSubject(waits);
  return {
    view,
    open: createSubject(open),
    waiting,
    onMoment: () => () => {},
    start() {},
    join() {},
    accept() {},
    decline() {},
    answerWaiting() {},
    declineWaiting: () => waiting.set(null),
    ring() {},
    raiseHand(isRaised) {
      const now = view.getState();
      if (now.phase === 'live') view.set({ ...now, ownHandAtMs: isRaised ? Date.now() : null });
    },
    react() {},
    ask() {},
    remove() {},
    lock(isLocked) {
      const now = view.getState();
      if (now.phase === 'live') view.set({ ...now, isLocked });
    },
    leave() {},
    dismiss: () => view.set({ phase: 'idle' }),
    retry() {},
    setMicrophone() {},
    setCamera() {},
    useDevice() {},
    share() {},
    stopSharing() {},
    look() {},
    networkChanged() {},
    end() {},
  };
}
