import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { RingingCall } from '../../src/bridge/contract.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallView, RingView } from '../../src/call/view.ts';
import type { Desktop } from '../platform/desktop.ts';
import type { PageFocus } from '../platform/page-focus.ts';
import type { Sounds } from '../platform/sounds.ts';
import type { SessionState } from './app-model.ts';
import { placeName } from './call-place.ts';
import { nameOf } from './names.ts';

interface Deps {
  readonly scope: Scope;
  readonly desktop: Pick<Desktop, 'ring' | 'on' | 'settings'>;
  readonly call: CallEngine;
  readonly session: Observable<SessionState>;
  readonly sounds: Sounds;
  readonly focus: PageFocus;
}

type Incoming = Extract<CallView, { phase: 'incoming' }>;

const isMissed = (view: CallView, ring: Incoming): boolean =>
  view.phase === 'over' && view.call === ring.call && view.outcome === 'missed';

/** What pop-up, notification and tray have to know of a call that comes in. */
export const ringOf = (session: SessionState, { call, place, by, kind, users }: RingView): RingingCall => ({
  call,
  caller: by,
  callerName: nameOf(session, by),
  kind,
  room: place.is === 'room' ? placeName(session, place) : null,
  inside: users.filter((user) => user !== by).map((user) => nameOf(session, user)),
});

/** A second call waits in the page; whoever is not at the page then gets the pop-up too, without the sound. */
function startWaitingReporter({ scope, desktop, call, session, focus }: Deps): void {
  let shown: RingView | null = null;
  const show = (next: RingView | null): void => {
    if (shown) desktop.ring?.stop(shown.call, false);
    shown = next;
    if (next) desktop.ring?.start({ ...ringOf(session.getState(), next), leavesCall: true });
  };
  scope.own(
    call.waiting.subscribe((now, before) => {
      if (now?.call !== before?.call) show(focus.isFocused() ? null : now);
    }),
  );
  scope.own(
    desktop.on('ring.answered', ({ call: id, answer }) => {
      if (shown?.call !== id) return;
      if (answer === 'decline') call.declineWaiting();
      else call.answerWaiting(answer);
    }),
  );
  scope.own(() => show(null));
}

/** Rings while a call comes in: pop-up, notification and tray where there is a desktop, and the sound. */
export function startRingReporter(deps: Deps): void {
  const { scope, desktop, call, session, sounds } = deps;
  startWaitingReporter(deps);
  let ringing: { incoming: Incoming; silence: () => void } | null = null;

  const stop = (view: CallView): void => {
    if (!ringing) return;
    const { incoming, silence } = ringing;
    ringing = null;
    silence();
    desktop.ring?.stop(incoming.call, isMissed(view, incoming));
  };

  const follow = (view: CallView): void => {
    if (view.phase !== 'incoming') return stop(view);
    if (ringing?.incoming.call === view.call) return;
    stop(view);
    const silence = sounds.loop('ring', desktop.settings.getState().devices.ringSpeaker);
    ringing = { incoming: view, silence };
    desktop.ring?.start(ringOf(session.getState(), view));
  };

  scope.own(call.view.subscribe(follow));
  scope.own(
    desktop.on('ring.answered', ({ call: id, answer }) => {
      // A late click on a pop-up must not answer the next call.
      if (ringing?.incoming.call !== id) return;
      if (answer === 'decline') call.decline();
      else call.accept(answer);
    }),
  );
  scope.own(() => stop({ phase: 'idle' }));
}
