import { createEmitter } from '../../src/base/emitter.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallMoment, CallView, OpenCallView, RingView } from '../../src/call/view.ts';

interface LateCall {
  readonly call: CallEngine;
  /** The engine is there. Who calls it ends it. Returns the way to stop following it. */
  follow(engine: CallEngine): () => void;
}

/**
 * The call engine as all see it from the first moment. The one that works comes behind the first screen and before the service hears of this
 * page, so until then there is no call, and an order finds nothing to do, as any late click.
 */
export function createLateCall(): LateCall {
  const view = createSubject<CallView>({ phase: 'idle' });
  const open = createSubject<readonly OpenCallView[]>([]);
  const waiting = createSubject<RingView | null>(null);
  const moments = createEmitter<{ moment: CallMoment }>();
  let engine: CallEngine | null = null;
  return {
    call: {
      ...{ view, open, waiting },
      onMoment: (listener) => moments.on('moment', listener),
      start: (to, kind) => engine?.start(to, kind),
      join: (call, kind) => engine?.join(call, kind),
      accept: (kind) => engine?.accept(kind),
      decline: () => engine?.decline(),
      answerWaiting: (kind) => engine?.answerWaiting(kind),
      declineWaiting: () => engine?.declineWaiting(),
      ring: (users) => engine?.ring(users),
      raiseHand: (isRaised) => engine?.raiseHand(isRaised),
      react: (emoji) => engine?.react(emoji),
      ask: (user, what) => engine?.ask(user, what),
      remove: (user) => engine?.remove(user),
      lock: (isLocked) => engine?.lock(isLocked),
      leave: () => engine?.leave(),
      dismiss: () => engine?.dismiss(),
      retry: () => engine?.retry(),
      setMicrophone: (on) => engine?.setMicrophone(on),
      setCamera: (on) => engine?.setCamera(on),
      useDevice: (kind, deviceId) => engine?.useDevice(kind, deviceId),
      reopenDevice: (kind) => engine?.reopenDevice(kind),
      share: (choice) => engine?.share(choice),
      stopSharing: () => engine?.stopSharing(),
      pauseSharing: (isPaused) => engine?.pauseSharing(isPaused),
      hearShare: (sound) => engine?.hearShare(sound),
      keepOfShare: (keeps) => engine?.keepOfShare(keeps),
      look: (user, wishes) => engine?.look(user, wishes),
      networkChanged: () => engine?.networkChanged(),
      end: () => engine?.end(),
    },
    follow(found) {
      engine = found;
      // As it is, and not as it was said to be: who heard of it sooner may have changed it again.
      const showOpen = (): void => open.set(found.open.getState());
      const showWaiting = (): void => waiting.set(found.waiting.getState());
      const showView = (): void => view.set(found.view.getState());
      const stops = [
        found.open.subscribe(showOpen),
        found.waiting.subscribe(showWaiting),
        found.view.subscribe(showView),
        found.onMoment((moment) => moments.emit('moment', moment)),
      ];
      showOpen();
      showWaiting();
      showView();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
