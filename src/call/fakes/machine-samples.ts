import type { CallId, DeviceId, UserId } from '../../protocol/ids.ts';
import type { Participant } from '../../protocol/model.ts';
import type { CallNews, Standing } from '../machine/news.ts';
import type { CallFacts } from '../machine/news.ts';
import type { CallEvent, CallState, Live } from '../machine/state.ts';

export const nowMs = 50_000;
const call = 'call-1' as CallId;
const facts: CallFacts = { call, with: 'bo' as UserId, kind: 'video' };
export const otherFacts: CallFacts = { call: 'call-2' as CallId, with: 'eve' as UserId, kind: 'voice' };
export const device = 'bo-device' as DeviceId;
const silent = { microphone: false, camera: false, screen: null, screenStream: null };
const peer: Participant = { user: facts.with, device, media: silent, connected: true };
const away: Participant = { ...peer, connected: false };
const loud: Participant = { ...peer, media: { ...silent, microphone: true } };

const live: Live = { phase: 'live', facts, peer, connection: 'connecting', connectedAtMs: null, restarts: 0 };
const well: Live = { ...live, connection: 'connected', connectedAtMs: 10_000 };
const ill: Live = { ...well, connection: 'reconnecting', restarts: 1 };

/** Every state that answers differently. */
export const states = {
  idle: { phase: 'idle' },
  over: { phase: 'over', facts, outcome: 'hung-up', byMe: true, durationMs: 1 },
  asking: { phase: 'calling', facts, ring: 'asking' },
  ringing: { phase: 'calling', facts, ring: 'ringing' },
  alerting: { phase: 'calling', facts, ring: 'alerting' },
  incoming: { phase: 'incoming', facts, callerDevice: device },
  answering: { phase: 'answering', facts, callerDevice: device },
  connecting: live,
  connected: well,
  'peer away': { ...well, peer: away },
  reconnecting: ill,
  'ill, peer away': { ...ill, peer: away },
  'out of restarts': { ...ill, restarts: 5 },
  failed: { ...well, connection: 'failed', restarts: 5 },
} satisfies Record<string, CallState>;

const mine = (standing: Standing, role: CallNews['role']): CallNews => ({ facts, role, standing });
const out = (standing: Standing): CallNews => mine(standing, 'caller');
const inward = (standing: Standing): CallNews => mine(standing, 'callee');
const rings = { is: 'ringing', alerting: false, callerDevice: device } as const;
const here = (who = peer) => ({ is: 'active-here', peer: who }) as const;
const elsewhere = { is: 'elsewhere' } as const;
const ended = { is: 'ended', reason: 'lost' } as const;
const news = (what: CallNews): CallEvent => ({ type: 'news', news: what });
const online = (...calls: CallNews[]): CallEvent => ({ type: 'online', calls });
const stray: CallNews = { facts: otherFacts, role: 'caller', standing: here() };

/** Everything that may happen, for this call and for others. */
export const events = {
  start: { type: 'start', facts: otherFacts },
  'start with the same person': { type: 'start', facts: { ...otherFacts, with: facts.with } },
  'start: rings': { type: 'started', call, answer: { is: 'ringing', news: out(rings) } },
  'start: joined': { type: 'started', call, answer: { is: 'joined', news: { ...stray, role: 'callee' } } },
  'start: joined own': { type: 'started', call, answer: { is: 'joined', news: out(here()) } },
  'start: busy': { type: 'started', call, answer: { is: 'busy' } },
  'start: away': { type: 'started', call, answer: { is: 'service-away' } },
  'start of another call: busy': { type: 'started', call: otherFacts.call, answer: { is: 'busy' } },
  'rings out': news(out(rings)),
  'is alerted': news(out({ ...rings, alerting: true })),
  'rings here': news(inward(rings)),
  'another rings here': news({ facts: otherFacts, role: 'callee', standing: rings }),
  'another is answered': news(stray),
  'another ends': news({ ...stray, standing: ended }),
  'is active here': news(out(here())),
  'peer speaks': news(out(here(loud))),
  'peer goes away': news(out(here(away))),
  'another device in it': news(out(here({ ...peer, device: 'strange' as DeviceId }))),
  'is active elsewhere': news(inward(elsewhere)),
  'ends, lost': news(out(ended)),
  'ends, cancelled by caller': news(inward({ is: 'ended', reason: 'cancelled' })),
  'ends, declined by callee': news(out({ is: 'ended', reason: 'declined' })),
  'ends, declined elsewhere by me': news(inward({ is: 'ended', reason: 'declined' })),
  accept: { type: 'accept', kind: 'voice' },
  'accept: taken': { type: 'accepted', call, answer: { is: 'accepted', news: inward(here()) } },
  'accept: away': { type: 'accepted', call, answer: { is: 'away' } },
  'accept: too late': {
    type: 'accepted',
    call,
    answer: { is: 'refused', outcome: 'answered-elsewhere' },
  },
  'accept of another call: away': { type: 'accepted', call: otherFacts.call, answer: { is: 'away' } },
  decline: { type: 'decline' },
  leave: { type: 'leave' },
  dismiss: { type: 'dismiss' },
  retry: { type: 'retry' },
  'network changed': { type: 'network-changed' },
  'connection up': { type: 'peer', call, state: 'connected' },
  'connection loose': { type: 'peer', call, state: 'disconnected' },
  'connection sought': { type: 'peer', call, state: 'connecting' },
  'connection failed': { type: 'peer', call, state: 'failed' },
  "another call's connection failed": { type: 'peer', call: otherFacts.call, state: 'failed' },
  'time to restart': { type: 'timer', call, name: 'restart' },
  'time to give up': { type: 'timer', call, name: 'give-up' },
  "another call's time to give up": { type: 'timer', call: otherFacts.call, name: 'give-up' },
  'online, without it': online(),
  'online, ringing out': online(out(rings)),
  'online, ringing here': online(inward(rings)),
  'online, in it': online(out(here())),
  'online, ended': online(out(ended)),
  'online, in a call of a life before': online(stray, out(here())),
} satisfies Record<string, CallEvent>;
