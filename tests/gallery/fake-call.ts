import { createSubject } from '../../src/base/observable.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallView, OpenCallView, RingView, RunningShare, ShareView } from '../../src/call/view.ts';

/** A call that stays as the scene says, until it is put away. */
export function createFakeCall(
  scene: CallView = { phase: 'idle' },
  open: readonly OpenCallView[] = [],
  waits: RingView | null = null,
): CallEngine {
  const view = createSubject<CallView>(scene);
  const waiting = createSubject(waits);
  const changeShare = (next: (share: RunningShare) => ShareView): void => {
    const now = view.getState();
    if (now.phase !== 'live' || now.local.share.state !== 'on') return;
    view.set({ ...now, local: { ...now.local, share: next(now.local.share) } });
  };
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
    reopenDevice() {},
    share() {},
    stopSharing: () => changeShare(() => ({ state: 'off' })),
    pauseSharing: (isPaused) => changeShare((share) => ({ ...share, isPaused })),
    hearShare() {},
    keepOfShare: (keeps) => changeShare((share) => ({ ...share, keeps })),
    look() {},
    networkChanged() {},
    end() {},
  };
}
