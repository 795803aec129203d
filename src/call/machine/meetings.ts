import type { CallId, VisitId } from '../../protocol/ids.ts';
import type { Meeting } from '../route/media-route.ts';
import { othersIn } from './news.ts';
import type { CallState, Joining, Live } from './state.ts';

const fromOutside = ({ company, via }: Joining): readonly Meeting[] =>
  company
    ? // Not a word gets through before the service says that this visit is in.
      othersIn(company).map(({ visit }) => ({
        visit,
        offers: false,
        reachable: false,
        comesBack: via === 'return',
      }))
    : [];

function inside({ company, visit: own, comeBack }: Live): readonly Meeting[] {
  const order = company.participants.map(({ visit }) => visit);
  return othersIn(company).map(({ visit, connected }) => ({
    visit,
    offers: order.indexOf(own) < order.indexOf(visit),
    reachable: connected,
    comesBack: comeBack.includes(visit),
  }));
}

/** Whom media is to flow with. Two visits of one person never meet. */
export function meetingsOf(state: CallState): readonly Meeting[] {
  if (state.phase === 'joining') return fromOutside(state);
  return state.phase === 'live' ? inside(state) : [];
}

/** This visit, and the call it is in or asks to come into. */
export interface Stay {
  readonly call: CallId;
  readonly visit: VisitId;
}

export const ownStay = (state: CallState): Stay | null =>
  state.phase === 'calling' || state.phase === 'joining' || state.phase === 'live'
    ? { call: state.facts.call, visit: state.visit }
    : null;

/** Whose first media is still waited for. */
export const notYetFlowing = (state: CallState): readonly VisitId[] =>
  state.phase === 'live'
    ? othersIn(state.company)
        .filter(({ user }) => !state.flowedAtMs.has(user))
        .map(({ visit }) => visit)
    : [];
