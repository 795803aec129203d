import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import { unreachable } from '../../src/base/result.ts';
import type { Log } from '../../src/base/log.ts';
import type { RingAnswer, RingingCall, RingStarted } from '../../src/bridge/ring.ts';
import { insideWords, kindIn, ringTitle } from '../../src/bridge/ring-words.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import { createSwapGuard } from '../../src/bridge/swap-guard.ts';
import type { CallId, RoomId } from '../../src/protocol/ids.ts';
import { notificationsTexts } from '../../src/texts/notifications.ts';
import { trayTexts } from '../../src/texts/tray.ts';
import type { SendEvent } from '../ipc/events.ts';
import type { Notifier } from '../notifications/notifier.ts';
import type { DesktopSilence } from './desktop-silence.ts';
import { createRingEnds, endByAnswer, staleWords } from './ring-ends.ts';
import { meantBy, type RingEffect, type RingEvent, ringStep, type RingState } from './ring-state.ts';

interface RingingDeps {
  readonly popup: { open(): void; prepare(): void; close(): void };
  readonly window: { show(profile?: ProfileId): void; flash(on: boolean): void };
  /** Leads to a conversation, with the window in front. */
  readonly openRoom: (room: RoomId, profile?: ProfileId) => void;
  readonly notifier: Notifier;
  readonly silence: DesktopSilence | null;
  readonly send: SendEvent;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Ringing {
  /** The call that is shown; null while nothing rings. */
  readonly current: Observable<RingingCall | null>;
  /** Whether it is to be heard is known a moment later. */
  start(ring: RingingCall): Promise<RingStarted>;
  handle(event: RingEvent): void;
  /** For pop-up, tray, task bar and keys: what rings now, or, where it was named, that call. Not taken while `isGuarded`. */
  answerCurrent(answer: RingAnswer, named?: CallId): void;
  /** What is shown came a moment after another. */
  isGuarded(): boolean;
}

export function createRinging(deps: RingingDeps): Ringing {
  const { popup, window, openRoom, notifier, silence, send, clock, log } = deps;
  const current = createSubject<RingingCall | null>(null);
  const guard = createSwapGuard(clock, current);
  const ends = createRingEnds();
  let state: RingState = [];
  /** Under which key the notification of the ring is shown. */
  let notice: string | null = null;
  /** Of what is shown, one after the other. */
  let turn = 0;
  /** The turn for which the desktop is being asked: nothing of it is shown yet. */
  let asked: number | null = null;
  /** For the end of the desktop's silence. */
  let stopWaiting = (): void => {};

  const lead = (room: RoomId | null, profile: ProfileId | undefined): void =>
    room === null ? window.show(profile) : openRoom(room, profile);

  const notify = (ring: RingingCall, isHeldBack: boolean): void => {
    const { call, inside } = ring;
    const answerWith = (answer: RingAnswer) => () => {
      if (current.getState()?.call !== call || !guard.getState())
        return handle({ type: 'answer', call, answer });
      // A notification goes with its press: one that was not taken is shown anew.
      notify(ring, isHeldBack);
    };
    dropNotice();
    notice = `ring:${call}`;
    notifier.show({
      key: notice,
      title: ringTitle(ring),
      // The title names the room.
      body: [kindIn({ ...ring, room: null }), insideWords(inside)].filter(Boolean).join(' · '),
      // The main page makes the sound, on the speaker chosen for it.
      silent: true,
      // A critical one is shown in spite of the desktop's silence.
      urgency: isHeldBack ? 'normal' : 'critical',
      onClick: () => popup.open(),
      ...(!isHeldBack && { onFailed: () => popup.open() }),
      actions: [
        { label: trayTexts.answerVideo, run: answerWith('video') },
        { label: trayTexts.answerVoice, run: answerWith('voice') },
        { label: trayTexts.decline, run: answerWith('decline') },
      ],
    });
  };

  const dropNotice = (): void => {
    if (notice !== null) notifier.close(notice);
    notice = null;
  };

  /** What a notification would have said stands in the conversation. */
  const askToBeSeen = (): void => window.flash(true);

  const notifyMissed = ({ call, callerName, room, roomId, profile }: RingingCall): void =>
    notifier.show({
      key: `missed:${call}`,
      title: notificationsTexts.missed,
      body:
        room === null ? notificationsTexts.called(callerName) : notificationsTexts.calledIn(callerName, room),
      onClick: () => lead(roomId, profile),
      onFailed: askToBeSeen,
    });

  const notifyStale = (call: CallId): void => {
    const ended = ends.of(call);
    const words = staleWords(ended);
    const onClick = () => lead(ended?.room ?? null, ended?.profile);
    if (words) notifier.show({ key: `stale:${call}`, ...words, onClick, onFailed: askToBeSeen });
  };

  const pageOf = ({ profile }: RingingCall) => (profile === undefined ? 'main' : { profile });

  const displayLoud = (ring: RingingCall): void => {
    popup.open();
    send('ringing', 'ring.changed', ring);
    notify(ring, false);
  };

  /** While a screen is shown to others only tray and task bar tell: neither pop-up nor notification comes over it. */
  const display = (ring: RingingCall): void => {
    if (ring.quiet) return hideFromScreen();
    if (silence === null || ring.trusted) return displayLoud(ring);
    // One that is open stays: a new one would not know that this ring took the place of another (swap-guard.ts).
    takeBack();
    // It is drawn while the desktop is asked.
    popup.prepare();
    const own = turn;
    asked = own;
    void silence.isWanted().then((isWanted) => {
      const [now] = state;
      // It may have stopped meanwhile, and what the caller looks like may be known by now.
      if (turn !== own || !now) return;
      asked = null;
      if (!isWanted) return displayLoud(now);
      popup.close();
      notify(now, true);
      stopWaiting = silence.whenOver(comeThrough);
    });
  };

  /** The desktop's silence has ended, and it still rings. */
  const comeThrough = (): void => {
    const [now] = state;
    if (!now) return;
    displayLoud(now);
    send(pageOf(now), 'ring.audible', { call: now.call });
  };

  const takeBack = (): void => {
    send('ringing', 'ring.changed', null);
    dropNotice();
  };

  const hideFromScreen = (): void => {
    takeBack();
    popup.close();
  };

  const nextTurn = (): void => {
    turn += 1;
    stopWaiting();
  };

  const run = (effect: RingEffect): void => {
    switch (effect.effect) {
      case 'show':
        nextTurn();
        // First the pop-up: what follows `current` may take its time with the system.
        display(effect.call);
        current.set(effect.call);
        return window.flash(true);
      case 'redraw':
        current.set(effect.call);
        if (asked !== turn && !effect.call.quiet) send('ringing', 'ring.changed', effect.call);
        return undefined;
      case 'hide':
        nextTurn();
        current.set(null);
        hideFromScreen();
        return window.flash(false);
      case 'tell-missed':
        return notifyMissed(effect.call);
      case 'tell-stale':
        return notifyStale(effect.call);
      case 'tell-answer':
        return send(pageOf(effect.call), 'ring.answered', { call: effect.call.call, answer: effect.answer });
      case 'show-window':
        return window.show(effect.call.profile);
      default:
        return unreachable(effect);
    }
  };

  const remember = (event: RingEvent): void => {
    if (event.type !== 'stop' && event.type !== 'answer') return;
    const ring = meantBy(state, event);
    if (ring) ends.add(ring, event.type === 'stop' ? event.end : endByAnswer(event.answer));
  };

  function handle(event: RingEvent): void {
    remember(event);
    if (event.type === 'answer') guard.answered(event.call);
    const step = ringStep(state, event);
    state = step.state;
    if (step.effects.length > 0) log.info('ring', { event: event.type, ringing: state.length });
    for (const effect of step.effects) run(effect);
  }

  return {
    current,
    handle,
    isGuarded: guard.getState,
    async start(ring) {
      handle({ type: 'start', call: ring });
      return { silent: !ring.trusted && (await silence?.isWanted()) === true };
    },
    answerCurrent(answer, named) {
      const call = current.getState()?.call;
      // A menu may be open for long: what it named may be over.
      if (named !== undefined && named !== call) return handle({ type: 'answer', call: named, answer });
      if (call !== undefined && !guard.getState()) handle({ type: 'answer', call, answer });
    },
  };
}
