import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { CallId } from '../../protocol/ids.ts';
import { arrows } from '../fakes/machine-arrows.ts';
import { events, fresh, nowMs, otherFacts, states } from '../fakes/machine-samples.ts';
import { meetingsOf, notYetFlowing, ownStay } from './meetings.ts';
import type { CallEffect, CallEvent, CallState } from './state.ts';
import { transition } from './transition.ts';

type StateName = keyof typeof states;
type EventName = keyof typeof events;
function inWords(state: CallState): string {
  if (state.phase === 'calling') return `calling ${state.ring}`;
  if (state.phase === 'joining') return `joining ${state.via}`;
  if (state.phase === 'live') return `live with ${state.company.participants.map((p) => p.visit).join(' ')}`;
  if (state.phase === 'over') return `over ${state.outcome}${state.byMe ? ' by me' : ''}`;
  return state.phase;
}

function effectInWords(effect: CallEffect): string {
  if (effect.type === 'open') return effect.media.camera ? 'open both' : 'open microphone';
  if (effect.type === 'tell-moved') return `tell-moved ${effect.device}`;
  if (effect.type === 'ask-join') return `ask-join as ${effect.visit}`;
  return effect.type;
}

describe.each(Object.entries(states))('%s', (stateName, state) => {
  it.each(Object.entries(events))('on: %s', (eventName, event: CallEvent) => {
    const [becomes, ...effects] = arrows[stateName as StateName][eventName as EventName] ?? ['same'];
    const next = transition(state, event, nowMs);
    expect(next.effects.map(effectInWords)).toEqual(effects);
    expect(inWords(next.state)).toBe(becomes === 'same' ? inWords(state) : becomes);
    expect(isDeepStrictEqual(next.state, state)).toBe(becomes === 'same');
  });
});

describe('what an arrow carries along', () => {
  it('counts the time from the first media with anybody, not from the last', () => {
    const first = transition(states.live, events['media flows'], nowMs).state;
    expect(first).toMatchObject({ connectedAtMs: nowMs });
    expect(transition(states.talking, events['media flows'], nowMs).state).toMatchObject({
      connectedAtMs: nowMs - 40_000,
    });
  });

  it('counts from the coming where nobody else is there', () => {
    const { state } = transition(states.starting, events['everybody else goes'], nowMs);
    expect(state).toMatchObject({ phase: 'live', connectedAtMs: nowMs });
  });

  it('takes the number of the call that lives, when both rang each other', () => {
    const { state } = transition(states.asking, events['start: joined'], nowMs);
    expect(state).toMatchObject({ facts: otherFacts });
    expect(ownStay(state)).toEqual({ call: otherFacts.call, visit: 'mine' });
  });

  it('knows when it may be tried again', () => {
    for (const [state, event] of [
      [states.asking, events['start: too often']],
      [states.joining, events['join: too often']],
    ] as const) {
      expect(transition(state, event, nowMs).state).toMatchObject({ retryAfterMs: 2_000 });
    }
  });

  it('is over as the one who asked, who may have wanted to come by voice alone', () => {
    const { state } = transition({ ...states.joining, kind: 'voice' }, events['join: full'], nowMs);
    expect(state).toMatchObject({ phase: 'over', outcome: 'full', facts: { kind: 'voice' } });
  });

  it('comes in anew with another visit, and keeps it while it asks again', () => {
    const { state } = transition(states.talking, events['online, it goes on without me'], nowMs);
    expect(ownStay(state)?.visit).toBe(fresh);
  });
});

describe('a click that was taken back', () => {
  it('is not left for where this person is going once more', () => {
    const late = events['start: joined'];
    const { place } = otherFacts;
    const again = { ...states.asking, facts: { ...states.asking.facts, call: 'call-3' as CallId, place } };
    expect(transition(again, late, nowMs).effects).toEqual([]);
    expect(transition(states.incoming, late, nowMs).effects).toEqual([
      { type: 'tell-leave', call: otherFacts.call },
    ]);
  });
});

describe('another call that waits', () => {
  const { news } = events['join another'];
  const go = (state: CallState) =>
    transition(state, { type: 'switch', news, kind: 'voice', visit: fresh }, nowMs);

  it.each(['talking', 'ringing', 'joining'] as const)(
    '%s: the one is left, then the other come into',
    (from) => {
      const { state, effects } = go(states[from]);
      expect(inWords(state)).toBe('joining join');
      expect(ownStay(state)).toEqual({ call: otherFacts.call, visit: fresh });
      expect(effects.map(effectInWords)).toEqual([
        'tell-leave',
        'close',
        'ask-join as fresh',
        'open microphone',
        'set-give-up',
      ]);
    },
  );
});

describe('moving', () => {
  it('tells the other device once, when media flows or nobody else is there', () => {
    const first = transition(states.moving, events['media flows'], nowMs);
    expect(first.effects.map(effectInWords)).toEqual(['tell-moved phone device']);
    expect(transition(first.state, events['somebody comes'], nowMs).effects).toEqual([]);
    const alone = transition(states.moving, events['everybody else goes'], nowMs);
    expect(alone.state).toMatchObject({ movesFrom: [] });
  });
});

describe('who meets whom', () => {
  it('offers to those who came later, and never meets a visit of the same person', () => {
    const { state } = transition(states.moving, events['somebody comes'], nowMs);
    expect(meetingsOf(state)).toEqual([
      { visit: 'his', offers: true, reachable: true, comesBack: false },
      { visit: 'hers', offers: true, reachable: true, comesBack: false },
    ]);
    expect(meetingsOf(states.moving)).toEqual([
      { visit: 'his', offers: false, reachable: true, comesBack: false },
    ]);
  });

  it('makes ready to answer on the way in, when nothing can be said yet', () => {
    expect(meetingsOf(states.answering)).toEqual([
      { visit: 'his', offers: false, reachable: false, comesBack: false },
    ]);
    expect(meetingsOf(states.returning)).toMatchObject([{ comesBack: true }]);
  });

  it('knows a visit that takes the place of another', () => {
    const { state } = transition(states.talking, events['the other comes back'], nowMs);
    expect(meetingsOf(state)).toMatchObject([{ visit: 'anew', comesBack: true }]);
    const later = transition(state, events['the other comes back'], nowMs).state;
    expect(meetingsOf(later)).toMatchObject([{ visit: 'anew', comesBack: true }]);
    expect(notYetFlowing(state)).toEqual([]);
    expect(notYetFlowing(states.live)).toEqual(['his']);
  });

  it('meets nobody before and after', () => {
    for (const state of [states.idle, states.asking, states.incoming, states.over])
      expect(meetingsOf(state)).toEqual([]);
  });
});
