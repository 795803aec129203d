import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { RingEnd, RingingCall, RingStarted } from '../../src/bridge/contract.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallView, RingView } from '../../src/call/view.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { PageFocus } from '../platform/page/page-focus.ts';
import type { Sounds } from '../platform/voice/sounds.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { SessionState } from './app-model.ts';
import { placeName } from './call-place.ts';
import { directRoomWith } from './chat-opening.ts';
import { nameOf } from './names.ts';
import type { Pictures } from './pictures-model.ts';
import type { AnswerRing } from './ring-answers.ts';
import { elsewhereOf, serviceOf } from './other-services.ts';
import { soundUnlessSilent, type RingSound } from './ring-sound.ts';
import { showsScreen } from './shows-screen.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly desktop: Pick<Desktop, 'ring' | 'on' | 'settings' | 'profiles'>;
  readonly call: CallEngine;
  readonly session: Observable<SessionState>;
  readonly pictures: Pick<Pictures, 'contentOf'>;
  readonly sounds: Sounds;
  readonly focus: PageFocus;
  readonly answerRing: AnswerRing;
}

type Incoming = Extract<CallView, { phase: 'incoming' }>;

function endOf(view: CallView, ring: Incoming): RingEnd {
  if (view.phase !== 'over' || view.call !== ring.call) return 'over';
  if (view.outcome === 'missed') return 'missed';
  return view.outcome === 'answered-elsewhere' ? 'elsewhere' : 'over';
}

/** Whether they may ring through "do not disturb": said of the conversation with them, wherever they ring. */
function isTrusted(session: SessionState, user: UserId): boolean {
  const direct = directRoomWith(session, user);
  return direct !== null && session.rooms.get(direct)?.letsRing === true;
}

/** What pop-up, notification and tray have to know of a call that comes in. */
export const ringOf = (session: SessionState, { call, place, by, kind, users }: RingView): RingingCall => ({
  call,
  caller: by,
  callerName: nameOf(session, by),
  kind,
  room: place.is === 'room' ? placeName(session, place) : null,
  roomId: place.is === 'room' ? place.room : directRoomWith(session, place.user),
  ...(isTrusted(session, by) && { trusted: true }),
  inside: users.filter((user) => user !== by).map((user) => nameOf(session, user)),
});

/** The pop-up does not wait for what the caller looks like: it follows once it is there. */
function tellRing({ desktop, pictures }: Deps, ringing: RingingCall): Promise<RingStarted> | undefined {
  const { ring } = desktop;
  const started = ring?.start(ringing);
  if (ring)
    void pictures.contentOf(ringing.caller).then((picture) => {
      if (picture !== null) ring.picture(ringing.call, picture);
    });
  return started;
}

/** The chosen speaker and, unless the person wants it there alone, the system's: a headset on the table is not heard. */
const ringSpeakers = ({ devices, ringsOnDefaultToo }: Settings): readonly string[] =>
  devices.ringSpeaker === '' || !ringsOnDefaultToo ? [devices.ringSpeaker] : [devices.ringSpeaker, ''];

/** A second call waits in the page; whoever is not at the page then gets the pop-up too, without the sound. */
function startWaitingReporter(deps: Deps): void {
  const { scope, desktop, call, session, focus, answerRing } = deps;
  let shown: RingView | null = null;
  let quiet = false;
  const show = (next: RingView | null): void => {
    if (shown) desktop.ring?.stop(shown.call, 'over');
    shown = next;
    if (!next) return;
    quiet = showsScreen(call.view.getState());
    void tellRing(deps, {
      ...ringOf(session.getState(), next),
      leavesCall: true,
      ...(quiet && { quiet }),
      ...serviceOf(desktop),
    });
  };
  scope.own(
    call.waiting.subscribe((now, before) => {
      if (now?.call !== before?.call) show(focus.isFocused() ? null : now);
    }),
  );
  // What was told quietly rings as any other once nobody sees the screen any more, and the other way round.
  scope.own(
    call.view.subscribe((view) => {
      if (!shown || showsScreen(view) === quiet) return;
      // Whoever is at the page sees it there.
      if (!quiet || !focus.isFocused()) show(shown);
    }),
  );
  scope.own(
    desktop.on('ring.answered', ({ call: id, answer }) => {
      if (shown?.call === id) answerRing(shown, answer, 'waiting');
    }),
  );
  scope.own(() => show(null));
}

/** Rings while a call comes in: pop-up, notification and tray where there is a desktop, and the sound. */
export function startRingReporter(deps: Deps): void {
  const { scope, clock, desktop, call, session, sounds, answerRing } = deps;
  startWaitingReporter(deps);
  let ringing: { incoming: Incoming; sound: RingSound } | null = null;

  const ringLoud = (): (() => void) => {
    const speakers = ringSpeakers(desktop.settings.getState());
    const ends = speakers.map((speaker) => sounds.loop('ring', speaker));
    return () => {
      for (const end of ends) end();
    };
  };
  /** Who is in a call is not to be rung out of it: once, as for a second call in the same service. */
  const ringOnce = (): (() => void) => {
    sounds.play('message', desktop.settings.getState().devices.speaker);
    return () => {};
  };

  const stop = (view: CallView): void => {
    if (!ringing) return;
    const { incoming, sound } = ringing;
    ringing = null;
    sound.end();
    desktop.ring?.stop(incoming.call, endOf(view, incoming));
  };

  const follow = (view: CallView): void => {
    if (view.phase !== 'incoming') return stop(view);
    if (ringing?.incoming.call === view.call) return;
    stop(view);
    const elsewhere = elsewhereOf(desktop);
    // The service rings who does not want to be disturbed only for whom they let through.
    const urgent = desktop.settings.getState().availability === 'dnd';
    const started = tellRing(deps, {
      ...ringOf(session.getState(), view),
      ...(urgent && { urgent }),
      ...(elsewhere !== 'nothing' && { leavesCall: true }),
      ...(elsewhere === 'sharing-screen' && { quiet: true }),
      ...serviceOf(desktop),
    });
    const begin = elsewhere === 'nothing' ? ringLoud : ringOnce;
    ringing = { incoming: view, sound: soundUnlessSilent({ started, begin, clock }) };
  };

  scope.own(call.view.subscribe(follow));
  // As with one that waits: it rings as any other once nobody sees the screen any more, which is shown at another service. And whoever
  // begins a call there while it rings is told what answering it now costs.
  const others = desktop.profiles?.state;
  if (others)
    scope.own(
      others.subscribe(({ elsewhere }, before) => {
        const view = ringing?.incoming;
        const isOther = (elsewhere === 'sharing-screen') !== (before.elsewhere === 'sharing-screen');
        const isBegun = before.elsewhere === 'nothing' && elsewhere !== 'nothing';
        if (!view || !(isOther || isBegun)) return;
        stop(view);
        follow(view);
      }),
    );
  scope.own(
    desktop.on('ring.answered', ({ call: id, answer }) => {
      // A late click on a pop-up must not answer the next call.
      if (ringing?.incoming.call === id) answerRing(ringing.incoming, answer);
    }),
  );
  scope.own(
    desktop.on('ring.audible', ({ call: id }) => {
      if (ringing?.incoming.call === id) ringing.sound.begin();
    }),
  );
  scope.own(() => stop({ phase: 'idle' }));
}
