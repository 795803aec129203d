import { createSubject, type Observable } from '../../src/base/observable.ts';
import { unreachable } from '../../src/base/result.ts';
import type { Log } from '../../src/base/log.ts';
import type { RingAnswer, RingingCall } from '../../src/bridge/contract.ts';
import { insideWords, kindIn, ringTitle } from '../../src/bridge/ring-words.ts';
import type { SendEvent } from '../ipc/events.ts';
import type { Notifier } from '../notifications/notifier.ts';
import { type RingEffect, type RingEvent, ringStep, type RingState } from './ring-state.ts';

interface RingingDeps {
  readonly popup: { open(): void; close(): void };
  readonly window: { show(): void; flash(on: boolean): void };
  readonly notifier: Notifier;
  readonly send: SendEvent;
  readonly log: Log;
}

export interface Ringing {
  /** The call that is shown; null while nothing rings. */
  readonly current: Observable<RingingCall | null>;
  handle(event: RingEvent): void;
  /** For tray and notification, which mean whatever rings now. */
  answerCurrent(answer: RingAnswer): void;
}

const ringKey = 'ring';

export function createRinging({ popup, window, notifier, send, log }: RingingDeps): Ringing {
  const current = createSubject<RingingCall | null>(null);
  let state: RingState = [];

  const notify = (ring: RingingCall): void => {
    const { call, inside } = ring;
    const answerWith = (answer: RingAnswer) => () => handle({ type: 'answer', call, answer });
    notifier.show({
      key: ringKey,
      title: ringTitle(ring),
      // The title names the room.
      body: [kindIn({ ...ring, room: null }), insideWords(inside)].filter(Boolean).join(' · '),
      // The main page makes the sound, on the speaker chosen for it.
      silent: true,
      urgency: 'critical',
      onClick: () => popup.open(),
      actions: [
        { label: 'Answer with video', run: answerWith('video') },
        { label: 'Answer with voice', run: answerWith('voice') },
        { label: 'Decline', run: answerWith('decline') },
      ],
    });
  };

  const notifyMissed = ({ call, callerName, room }: RingingCall): void =>
    notifier.show({
      key: `missed:${call}`,
      title: 'Missed call',
      body: room === null ? `${callerName} called` : `${callerName} called in ${room}`,
      onClick: () => window.show(),
    });

  const run = (effect: RingEffect): void => {
    switch (effect.effect) {
      case 'show':
        current.set(effect.call);
        popup.open();
        send('ringing', 'ring.changed', effect.call);
        notify(effect.call);
        return window.flash(true);
      case 'hide':
        current.set(null);
        send('ringing', 'ring.changed', null);
        popup.close();
        notifier.close(ringKey);
        return window.flash(false);
      case 'tell-missed':
        return notifyMissed(effect.call);
      case 'tell-answer':
        return send('main', 'ring.answered', { call: effect.call, answer: effect.answer });
      case 'show-window':
        return window.show();
      default:
        return unreachable(effect);
    }
  };

  function handle(event: RingEvent): void {
    const step = ringStep(state, event);
    state = step.state;
    if (step.effects.length > 0) log.info('ring', { event: event.type, ringing: state.length });
    for (const effect of step.effects) run(effect);
  }

  return {
    current,
    handle,
    answerCurrent(answer) {
      const call = current.getState();
      if (call) handle({ type: 'answer', call: call.call, answer });
    },
  };
}
