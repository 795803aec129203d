import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { device, events, nowMs, otherFacts, states } from '../fakes/machine-samples.ts';
import type { CallEffect, CallEvent, CallState } from './state.ts';
import { peerDeviceOf, transition } from './transition.ts';

type StateName = keyof typeof states;
type EventName = keyof typeof events;
/** What it becomes, and what is done, in words: `set restart 8000` for a timer. */
type Arrow = readonly [becomes: string, ...effects: string[]];

const devices = ['open', 'ask-start'];
const lively = ['meet', 'announce-media', 'set restart 8000', 'set give-up 30000'];
const goesLive: Arrow = ['live connecting', ...lively];
const outgoingEnds: Partial<Record<EventName, Arrow>> = {
  'ends, lost': ['over lost', 'close'],
  'ends, cancelled by caller': ['over cancelled', 'close'],
  'ends, declined by callee': ['over declined', 'close'],
  'ends, declined elsewhere by me': ['over declined by me', 'close'],
};
const incomingEnds: Partial<Record<EventName, Arrow>> = {
  'ends, lost': ['over missed'],
  'ends, cancelled by caller': ['over missed'],
  'ends, declined by callee': ['over declined'],
  'ends, declined elsewhere by me': ['over declined by me'],
};
const liveEnds: Partial<Record<EventName, Arrow>> = {
  ...outgoingEnds,
  leave: ['over hung-up by me', 'tell-leave', 'close'],
  'online, without it': ['over lost', 'close'],
  'online, ringing out': ['over lost', 'close', 'tell-leave'],
  'online, ringing here': ['over lost', 'close'],
  'online, ended': ['over lost', 'close'],
};
const restarts = ['restart', 'set restart 8000'];
const anew = [...restarts, 'set give-up 30000'];
const healthy = ['clear restart', 'clear give-up'];
const whileIll: Partial<Record<EventName, Arrow>> = {
  ...liveEnds,
  'connection up': ['live connected', ...healthy],
  'connection failed': ['live reconnecting', ...restarts],
  'time to restart': ['live reconnecting', ...restarts],
  'time to give up': ['live failed', ...healthy],
  'network changed': ['live reconnecting', ...anew],
  'online, in it': ['live reconnecting', 'announce-media', ...anew],
  'online, in a call of a life before': ['live reconnecting', 'announce-media', ...anew, 'tell-leave'],
};
const resting: Partial<Record<EventName, Arrow>> = {
  start: ['calling asking', ...devices],
  'start with the same person': ['calling asking', ...devices],
  'start: joined': ['same', 'tell-leave'],
  'start: joined own': ['same', 'tell-leave'],
  'another rings here': ['incoming', 'alert'],
  dismiss: ['idle'],
  'online, ringing out': ['same', 'tell-leave'],
  'online, in it': ['same', 'tell-leave'],
  'online, in a call of a life before': ['same', 'tell-leave', 'tell-leave'],
};
const whileRinging: Partial<Record<EventName, Arrow>> = {
  'start: rings': ['same', 'connect caller'],
  ...outgoingEnds,
  'start: joined': ['live connecting', 'connect callee', ...lively],
  'start: joined own': goesLive,
  'start: busy': ['over busy', 'close'],
  'start: away': ['over service-away', 'close'],
  'is active here': goesLive,
  'peer speaks': goesLive,
  'peer goes away': goesLive,
  'another device in it': goesLive,
  leave: ['over cancelled by me', 'tell-leave', 'close'],
  'network changed': ['same', 'connect caller'],
  'online, without it': ['over lost', 'close'],
  'online, in it': goesLive,
  'online, ended': ['over lost', 'close'],
  'online, in a call of a life before': ['live connecting', ...lively, 'tell-leave'],
};

/** Every arrow there is. What is not named here changes nothing and does nothing. */
const arrows: Record<StateName, Partial<Record<EventName, Arrow>>> = {
  idle: {
    ...resting,
    'rings here': ['incoming', 'alert'],
    'online, ringing here': ['incoming', 'alert'],
  },
  over: resting,
  asking: {
    ...whileRinging,
    'start: rings': ['calling ringing', 'connect caller'],
    'rings out': ['calling ringing'],
    'rings here': ['calling ringing'],
    'is alerted': ['calling alerting'],
    'online, without it': ['same'],
    'online, in it': ['same'],
    'online, ended': ['same'],
    'online, in a call of a life before': ['same', 'tell-leave'],
  },
  ringing: { ...whileRinging, 'is alerted': ['calling alerting'] },
  alerting: whileRinging,
  incoming: {
    ...incomingEnds,
    accept: ['answering', 'ask-accept', 'open', 'connect callee', 'set give-up 30000'],
    'start with the same person': ['answering', 'ask-accept', 'open', 'connect callee', 'set give-up 30000'],
    decline: ['over declined by me', 'tell-decline'],
    leave: ['over declined by me', 'tell-decline'],
    'is active elsewhere': ['over answered-elsewhere'],
    'start: joined': ['same', 'tell-leave'],
    'start: joined own': ['same', 'tell-leave'],
    'online, without it': ['over missed'],
    'online, ringing out': ['same', 'tell-leave'],
    'online, in it': ['same', 'tell-leave'],
    'online, ended': ['over missed'],
    'online, in a call of a life before': ['same', 'tell-leave', 'tell-leave'],
  },
  answering: {
    ...outgoingEnds,
    'accept: taken': goesLive,
    'accept: too late': ['over answered-elsewhere', 'close'],
    'is active here': goesLive,
    'peer speaks': goesLive,
    'peer goes away': goesLive,
    'another device in it': goesLive,
    'is active elsewhere': ['over answered-elsewhere', 'close'],
    leave: ['over hung-up by me', 'tell-leave', 'close'],
    'time to give up': ['over service-away', 'tell-leave', 'close'],
    'start: joined': ['same', 'tell-leave'],
    'online, without it': ['over lost', 'close'],
    'online, ringing out': ['same', 'ask-accept'],
    'online, ringing here': ['same', 'ask-accept'],
    'online, in it': goesLive,
    'online, ended': ['over lost', 'close'],
    'online, in a call of a life before': ['live connecting', ...lively, 'tell-leave'],
  },
  connecting: {
    ...liveEnds,
    'start: joined': ['same', 'tell-leave'],
    'peer speaks': ['live connecting'],
    'peer goes away': ['live connecting'],
    'connection up': ['live connected', ...healthy],
    'connection failed': ['live connecting', 'begin-anew', 'set restart 8000'],
    'time to restart': ['live connecting', 'begin-anew', 'set restart 8000'],
    'time to give up': ['live failed', ...healthy],
    'network changed': ['live connecting', ...anew],
    'online, in it': ['live connecting', 'announce-media', ...anew],
    'online, in a call of a life before': ['live connecting', 'announce-media', ...anew, 'tell-leave'],
  },
  connected: {
    ...liveEnds,
    'start: joined': ['same', 'tell-leave'],
    'peer speaks': ['live connected'],
    'peer goes away': ['live connected'],
    'connection up': ['live connected', ...healthy],
    'connection loose': ['live reconnecting', 'set restart 2000', 'set give-up 30000'],
    'connection sought': ['live reconnecting', 'set restart 2000', 'set give-up 30000'],
    'connection failed': ['live reconnecting', ...anew],
    'network changed': ['same', 'restart'],
    'online, in it': ['same', 'announce-media', 'resend'],
    'online, in a call of a life before': ['same', 'announce-media', 'resend', 'tell-leave'],
  },
  'peer away': {
    ...liveEnds,
    'start: joined': ['same', 'tell-leave'],
    'is active here': ['live connected', 'resend'],
    'peer speaks': ['live connected', 'resend'],
    'connection up': ['live connected', ...healthy],
    'connection loose': ['live reconnecting', 'set restart 2000', 'set give-up 30000'],
    'connection sought': ['live reconnecting', 'set restart 2000', 'set give-up 30000'],
    'connection failed': ['live reconnecting', ...anew],
    'network changed': ['same', 'restart'],
    'online, in it': ['live connected', 'announce-media', 'resend'],
    'online, in a call of a life before': ['live connected', 'announce-media', 'resend', 'tell-leave'],
  },
  reconnecting: {
    ...whileIll,
    'start: joined': ['same', 'tell-leave'],
    'peer speaks': ['live reconnecting'],
    'peer goes away': ['live reconnecting'],
  },
  'ill, peer away': {
    ...whileIll,
    'start: joined': ['same', 'tell-leave'],
    'is active here': ['live reconnecting', ...anew],
    'peer speaks': ['live reconnecting', ...anew],
  },
  'out of restarts': {
    ...whileIll,
    'start: joined': ['same', 'tell-leave'],
    'peer speaks': ['live reconnecting'],
    'peer goes away': ['live reconnecting'],
    'connection failed': ['live failed', ...healthy],
    'time to restart': ['live failed', ...healthy],
  },
  failed: {
    ...liveEnds,
    'start: joined': ['same', 'tell-leave'],
    'peer speaks': ['live failed'],
    'peer goes away': ['live failed'],
    'connection up': ['live connected', ...healthy],
    retry: ['live reconnecting', ...anew],
    'network changed': ['live reconnecting', ...anew],
    'online, in it': ['live reconnecting', 'announce-media', ...anew],
    'online, in a call of a life before': ['live reconnecting', 'announce-media', ...anew, 'tell-leave'],
  },
};

function inWords(state: CallState): string {
  if (state.phase === 'calling') return `calling ${state.ring}`;
  if (state.phase === 'live') return `live ${state.connection}`;
  if (state.phase === 'over') return `over ${state.outcome}${state.byMe ? ' by me' : ''}`;
  return state.phase;
}

function effectInWords(effect: CallEffect): string {
  if (effect.type === 'connect') return `connect ${effect.role}`;
  if (effect.type === 'set-timer') return `set ${effect.name} ${effect.delayMs}`;
  return effect.type === 'clear-timer' ? `clear ${effect.name}` : effect.type;
}

describe.each(Object.entries(states))('%s', (stateName, state) => {
  it.each(Object.entries(events))('on: %s', (eventName, event: CallEvent) => {
    const [becomes, ...effects] = arrows[stateName as StateName][eventName as EventName] ?? ['same'];
    const next = transition(state, event, nowMs);
    expect(next.effects.map(effectInWords)).toEqual(effects);
    expect(inWords(next.state)).toBe(becomes === 'same' ? inWords(state) : becomes);
    expect(becomes !== 'same' || isDeepStrictEqual(next.state, state)).toBe(true);
  });
});

describe('what an arrow carries along', () => {
  it('counts the time from the first media, not from the last recovery', () => {
    const first = transition(states.connecting, events['connection up'], nowMs).state;
    expect(first).toMatchObject({ connectedAtMs: nowMs, restarts: 0 });
    const again = transition(states.reconnecting, events['connection up'], nowMs).state;
    expect(again).toMatchObject({ connectedAtMs: 10_000, restarts: 0 });
    expect(transition(again, events.leave, nowMs).state).toMatchObject({ durationMs: 40_000 });
    expect(transition(states.connecting, events.leave, nowMs).state).toMatchObject({ durationMs: null });
  });

  it('counts restarts, and forgets them when the person, the network or the line gives hope', () => {
    expect(transition(states.reconnecting, events['time to restart'], nowMs).state).toMatchObject({
      restarts: 2,
    });
    expect(transition(states.failed, events.retry, nowMs).state).toMatchObject({ restarts: 1 });
  });

  it('takes the number of the call that lives, when both rang each other', () => {
    expect(transition(states.asking, events['start: joined'], nowMs).state).toMatchObject({
      facts: otherFacts,
    });
  });

  it('knows whose signals count: the caller while answering, the peer while live, nobody else', () => {
    const known = Object.entries(states).filter(([, state]) => peerDeviceOf(state) === device);
    const isTalking = ({ phase }: CallState): boolean => phase === 'answering' || phase === 'live';
    expect(known).toEqual(Object.entries(states).filter(([, state]) => isTalking(state)));
  });
});
