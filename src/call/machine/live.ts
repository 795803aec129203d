import { unreachable } from '../../base/result.ts';
import type { VisitId } from '../../protocol/ids.ts';
import type { CallOutcome } from '../view.ts';
import { settled } from './going-live.ts';
import { goInAgain } from './joining.ts';
import { wasEndedByMe, type CallNews, type Company } from './news.ts';
import { over, step, type CallEffect, type CallEvent, type Live, type Step } from './state.ts';

const finish = (live: Live, outcome: CallOutcome, byMe: boolean): Step =>
  over(live.facts, outcome, byMe, { type: 'close' });

const isIn = ({ participants }: Company, visit: VisitId): boolean =>
  participants.some((participant) => participant.visit === visit);

/** A visit in place of another of the same person, or beside it: "reconnecting" rather than "connecting". */
function comeBack({ company: before, comeBack: known }: Live, { participants }: Company): readonly VisitId[] {
  const isReturn = (visit: VisitId, user: string): boolean =>
    known.includes(visit) || (!isIn(before, visit) && before.participants.some((old) => old.user === user));
  return participants.filter(({ visit, user }) => isReturn(visit, user)).map(({ visit }) => visit);
}

/** This visit is not in the call any more, which goes on. */
function outcomeOfAbsence({ participants, self, isRemoved }: Company): 'removed' | 'moved' | 'lost' {
  if (isRemoved) return 'removed';
  return participants.some(({ user }) => user === self) ? 'moved' : 'lost';
}

function update(live: Live, company: Company, nowMs: number, ...effects: readonly CallEffect[]): Step {
  const present = new Set(company.participants.map(({ device }) => device));
  const next: Live = {
    ...live,
    company,
    comeBack: comeBack(live, company),
    movesFrom: live.movesFrom.filter((device) => present.has(device)),
  };
  return settled(next, nowMs, ...effects);
}

function news(live: Live, { facts, company, standing }: CallNews, nowMs: number): Step {
  if (facts.call !== live.facts.call) return step(live);
  if (standing.is === 'ended') {
    return finish(live, standing.reason, wasEndedByMe(standing.reason, live.facts));
  }
  return isIn(company, live.visit)
    ? update(live, company, nowMs)
    : finish(live, outcomeOfAbsence(company), false);
}

function online(live: Live, { calls, visit }: Extract<CallEvent, { type: 'online' }>, nowMs: number): Step {
  const own = calls.find(({ facts }) => facts.call === live.facts.call);
  if (!own) return finish(live, 'lost', false);
  const { company, standing } = own;
  if (standing.is === 'ended') return news(live, own, nowMs);
  if (isIn(company, live.visit)) {
    return update(live, company, nowMs, { type: 'announce-media' }, { type: 'line-back' });
  }
  // Another page of this device was in it meanwhile, or the line was away for longer than the service waits: the others go on, and
  // so does this person.
  const isOurs = standing.is === 'here' || outcomeOfAbsence(company) === 'lost';
  if (!isOurs) return news(live, own, nowMs);
  const kind = live.company.participants.find((own) => own.visit === live.visit)?.kind ?? 'video';
  return goInAgain({ phase: 'joining', facts: live.facts, visit, kind, via: 'return', company });
}

function flows(live: Live, visit: VisitId, nowMs: number): Step {
  const participant = live.company.participants.find((other) => other.visit === visit);
  if (!participant || live.flowedAtMs.has(participant.user)) return step(live);
  const flowedAtMs = new Map(live.flowedAtMs).set(participant.user, nowMs);
  return settled({ ...live, flowedAtMs }, nowMs);
}

export function whileLive(live: Live, event: CallEvent, nowMs: number): Step {
  switch (event.type) {
    case 'news':
      return news(live, event.news, nowMs);
    case 'online':
      return online(live, event, nowMs);
    case 'flows':
      return flows(live, event.visit, nowMs);
    case 'leave': {
      const { state, effects } = finish(live, 'hung-up', true);
      return step(state, { type: 'tell-leave', call: live.facts.call }, ...effects);
    }
    case 'start':
    case 'started':
    case 'accept':
    case 'join':
    case 'joined':
    case 'decline':
    case 'dismiss':
    case 'given-up':
      return step(live);
    default:
      return unreachable(event);
  }
}
