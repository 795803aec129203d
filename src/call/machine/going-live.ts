import type { VisitId } from '../../protocol/ids.ts';
import { othersIn, type CallFacts, type CallNews, type Company } from './news.ts';
import { step, type CallEffect, type Joining, type Live, type Step } from './state.ts';

/** Own devices that this visit takes the call over from. A page that comes back by itself takes it from nobody. */
const devicesLeft = ({ participants, self }: Company, visit: VisitId): Live['movesFrom'] =>
  participants.filter((other) => other.user === self && other.visit !== visit).map(({ device }) => device);

/** What follows from who is in it now: alone, nothing is waited for. */
export function settled(live: Live, nowMs: number, ...before: readonly CallEffect[]): Step {
  const isArrived = live.flowedAtMs.size > 0 || othersIn(live.company).length === 0;
  if (!isArrived) return step(live, ...before);
  const { facts, movesFrom } = live;
  return step(
    { ...live, connectedAtMs: live.connectedAtMs ?? nowMs, movesFrom: [] },
    ...before,
    ...movesFrom.map((device): CallEffect => ({ type: 'tell-moved', call: facts.call, device })),
  );
}

interface Entrance {
  readonly facts: CallFacts;
  readonly visit: VisitId;
  readonly via?: Joining['via'];
}

/** From calling or joining: the service says that this visit is in the call. */
export function goLive({ facts, visit, via }: Entrance, { company }: CallNews, nowMs: number): Step {
  const live: Live = {
    phase: 'live',
    facts,
    visit,
    company,
    comeBack: via === 'return' ? othersIn(company).map((other) => other.visit) : [],
    flowedAtMs: new Map(),
    connectedAtMs: null,
    movesFrom: via === 'return' ? [] : devicesLeft(company, visit),
  };
  return settled(live, nowMs, { type: 'clear-give-up' }, { type: 'announce-media' });
}
