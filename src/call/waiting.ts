import { createSubject, type Observable } from '../base/observable.ts';
import { usersIn, type CallNews } from './machine/news.ts';
import type { CallState } from './machine/state.ts';
import { isSamePlace, type RingView } from './view.ts';
import type { ServiceWatch } from './watch-service.ts';

interface WaitingDeps {
  readonly service: Pick<ServiceWatch, 'ringing' | 'isElsewhere'>;
  readonly state: () => CallState;
  /** A second call is shown for the first time. */
  readonly shown: (news: CallNews) => void;
}

/** What rings while this person is in another call: it waits where they talk, and rings as any other when they do not any more. */
interface Waiting {
  readonly view: Observable<RingView | null>;
  news(): CallNews | null;
  /** The service or the state has something new. */
  look(): void;
  /** Rings here now, and nothing has said so to the machine: its call is over, or the one on another device. */
  toPickUp(): CallNews | null;
  /** It rings at the device with which this person talks, and not here. */
  isForElsewhere(news: CallNews): boolean;
}

const isAtRest = ({ phase }: CallState): boolean => phase === 'idle' || phase === 'over';

function ringView({ facts, company, standing }: CallNews): RingView | null {
  if (standing.is !== 'ringing') return null;
  const { call, place, kind } = facts;
  return { call, place, by: standing.by, kind, users: usersIn(company) };
}

export function createWaiting({ service, state, shown }: WaitingDeps): Waiting {
  const view = createSubject<RingView | null>(null);

  const news = (): CallNews | null => {
    const ringing = service.ringing();
    const now = state();
    if (!ringing || now.phase === 'idle' || now.phase === 'over' || now.phase === 'incoming') return null;
    // Both ring each other at this moment: it is one call.
    const isSame = now.facts.call === ringing.facts.call || isSamePlace(now.facts.place, ringing.facts.place);
    return isSame ? null : ringing;
  };

  return {
    view,
    news,
    look() {
      const before = view.getState();
      const waits = news();
      const next = waits && ringView(waits);
      if (JSON.stringify(next) === JSON.stringify(before)) return;
      view.set(next);
      if (waits && next?.call !== before?.call) shown(waits);
    },
    toPickUp() {
      const ringing = service.ringing();
      const now = state();
      if (!ringing || !isAtRest(now) || service.isElsewhere()) return null;
      // Put down here, or not let in: it is rung anew by news of its own.
      return now.phase === 'over' && now.facts.call === ringing.facts.call ? null : ringing;
    },
    isForElsewhere: ({ standing }) => standing.is === 'ringing' && isAtRest(state()) && service.isElsewhere(),
  };
}
