import type { CallId, DeviceId, RoomId, UserId, VisitId } from '../../protocol/ids.ts';
import type { Participant } from '../../protocol/model.ts';
import type { CallFacts, CallNews, Company, Standing } from '../machine/news.ts';
import type { CallEvent, CallState, Live } from '../machine/state.ts';

export const nowMs = 50_000;
const call = 'call-1' as CallId;
const me = 'ada' as UserId;
const bo = 'bo' as UserId;
const eve = 'eve' as UserId;
export const visit = 'mine' as VisitId;
export const fresh = 'fresh' as VisitId;
const facts: CallFacts = { call, place: { is: 'person', user: bo }, kind: 'video', isCaller: true };
const inward: CallFacts = { ...facts, isCaller: false };
const roomFacts: CallFacts = { ...facts, place: { is: 'room', room: 'room' as RoomId }, kind: 'voice' };
export const otherFacts: CallFacts = {
  ...facts,
  call: 'call-2' as CallId,
  place: { is: 'person', user: eve },
  kind: 'voice',
};

const participant = (user: UserId, name: string): Participant => ({
  visit: name as VisitId,
  user,
  device: `${name} device` as DeviceId,
  kind: 'video',
  media: { microphone: true, camera: false, screen: null, strained: false },
  sinceMs: 0,
  handAtMs: null,
  connected: true,
});
const mine = participant(me, 'mine');
const his = participant(bo, 'his');
const hers = participant(eve, 'hers');
const elsewhere = participant(me, 'phone');
const old = participant(me, 'old');

const with_ = (...participants: Participant[]): Company => ({
  self: me,
  participants,
  rung: [],
  isLocked: false,
  isRemoved: false,
  hasDeclined: false,
  sinceMs: 5,
});
const rings: Standing = { is: 'ringing', by: bo };
const here: Standing = { is: 'here', visit };
const ended = (reason: 'lost' | 'cancelled' | 'declined'): Standing => ({ is: 'ended', reason });
const say = (standing: Standing, company: Company = with_(mine, his), of = facts): CallNews => ({
  facts: of,
  company,
  standing,
});

const joining = { phase: 'joining', facts: inward, visit, kind: 'video' } as const;
const live: Live = {
  phase: 'live',
  facts,
  visit,
  company: with_(mine, his),
  comeBack: [],
  flowedAtMs: new Map(),
  connectedAtMs: null,
  movesFrom: [],
};
const talking: Live = { ...live, flowedAtMs: new Map([[bo, 10_000]]), connectedAtMs: 10_000 };

/** Every state that answers differently. */
export const states = {
  idle: { phase: 'idle' },
  over: { phase: 'over', facts, outcome: 'hung-up', byMe: true },
  asking: { phase: 'calling', facts, visit, ring: 'asking' },
  ringing: { phase: 'calling', facts, visit, ring: 'ringing' },
  alerting: { phase: 'calling', facts, visit, ring: 'alerting' },
  incoming: { phase: 'incoming', facts: inward, by: bo, company: with_(his) },
  starting: { ...joining, facts: roomFacts, kind: 'voice', via: 'start', company: null },
  answering: { ...joining, via: 'answer', company: with_(his) },
  joining: { ...joining, via: 'join', company: with_(his) },
  returning: { ...joining, via: 'return', company: with_(his) },
  live,
  talking,
  alone: { ...talking, facts: roomFacts, company: with_(mine) },
  moving: { ...live, company: with_(elsewhere, his, mine), movesFrom: [elsewhere.device] },
} satisfies Record<string, CallState>;

const news = (what: CallNews): CallEvent => ({ type: 'news', news: what });
const before = { call, microphone: true, camera: false } as const;
const online = (...calls: CallNews[]) => ({ type: 'online', calls, visit: fresh, before }) as const;
const stray = say({ is: 'here', visit: old.visit }, with_(old, hers), otherFacts);
const started = (answer: Extract<CallEvent, { type: 'started' }>['answer'], of = call): CallEvent => ({
  type: 'started',
  call: of,
  answer,
});
const joined = (answer: Extract<CallEvent, { type: 'joined' }>['answer'], by = visit): CallEvent => ({
  type: 'joined',
  visit: by,
  answer,
});
const room = { is: 'room', room: 'other room' as RoomId } as const;

/** Everything that may happen, for this call and for others. */
export const events = {
  start: { type: 'start', facts: otherFacts, visit: fresh },
  'start in a room': { type: 'start', facts: { ...otherFacts, place: room }, visit: fresh },
  'start with the same person': { type: 'start', facts: { ...otherFacts, place: facts.place }, visit: fresh },
  'start: rings': started({ is: 'ringing', news: say({ is: 'calling', alerting: false }, with_(mine)) }),
  'start: joined': started({ is: 'joined', news: say(here, with_(hers, mine), otherFacts) }),
  'start: joined own': started({ is: 'joined', news: say(here) }),
  'start: busy': started({ is: 'busy' }),
  'start: too often': started({ is: 'too-often', retryAfterMs: 2_000 }),
  'start: away': started({ is: 'service-away' }),
  'start of another call: busy': started({ is: 'busy' }, otherFacts.call),
  'join it': { type: 'join', news: say({ is: 'open' }, with_(his)), kind: 'voice', visit: fresh },
  'join another': {
    type: 'join',
    news: say({ is: 'open' }, with_(hers), otherFacts),
    kind: 'video',
    visit: fresh,
  },
  'join one that ended': {
    type: 'join',
    news: say(ended('lost'), with_(), otherFacts),
    kind: 'voice',
    visit: fresh,
  },
  'join: in': joined({ is: 'joined', news: say(here) }),
  'join: away': joined({ is: 'away' }),
  'join: too late': joined({ is: 'over' }),
  'join: full': joined({ is: 'full' }),
  'join: too often': joined({ is: 'too-often', retryAfterMs: 2_000 }),
  'join of another visit: full': joined({ is: 'full' }, fresh),
  accept: { type: 'accept', kind: 'voice', visit: fresh },
  decline: { type: 'decline' },
  leave: { type: 'leave' },
  dismiss: { type: 'dismiss' },
  'rings out': news(say({ is: 'calling', alerting: false }, with_(mine))),
  'is alerted': news(say({ is: 'calling', alerting: true }, with_(mine))),
  'rings here': news(say(rings, with_(his), inward)),
  'rings here, from a room': news(say(rings, with_(his), { ...roomFacts, isCaller: false })),
  'another rings here': news(say(rings, with_(hers), otherFacts)),
  'another is active': news(stray),
  'is here': news(say(here)),
  'somebody comes': news(say(here, with_(mine, his, hers))),
  'the other comes back': news(say(here, with_(mine, participant(bo, 'anew')))),
  'everybody else goes': news(say(here, with_(mine))),
  'goes on without me': news(say({ is: 'open' }, with_(his))),
  'goes on without me, shown out': news(say({ is: 'open' }, { ...with_(his), isRemoved: true })),
  'goes on without me, declined': news(say({ is: 'open' }, { ...with_(his), hasDeclined: true })),
  'goes on at my other device': news(say({ is: 'elsewhere' }, with_(his, elsewhere))),
  'ends, lost': news(say(ended('lost'))),
  'ends, cancelled': news(say(ended('cancelled'))),
  'ends, declined': news(say(ended('declined'))),
  'media flows': { type: 'flows', visit: his.visit },
  'media flows with a stranger': { type: 'flows', visit: hers.visit },
  'time to give up': { type: 'given-up', visit },
  "another visit's time to give up": { type: 'given-up', visit: fresh },
  'online, without it': online(),
  'online, ringing out': online(say({ is: 'calling', alerting: false }, with_(mine))),
  'online, ringing here': online(say(rings, with_(his), inward)),
  'online, in it': online(say(here)),
  'online, in it with an older visit': online(say({ is: 'here', visit: old.visit }, with_(old, his))),
  'online, it goes on without me': online(say({ is: 'open' }, with_(his))),
  'online, ended': online(say(ended('lost'))),
  'online, in a call of a life before': {
    ...online(stray, say(here)),
    before: { ...before, call: otherFacts.call },
  },
} satisfies Record<string, CallEvent>;
