import type { CallId, VisitId } from '../protocol/ids.ts';
import type { CallKind } from '../protocol/model.ts';
import { readNews, type CallFacts, type Self } from './machine/news.ts';
import type { JoinAnswer, StartAnswer } from './machine/state.ts';
import type { Answer, IceServers, Signaling } from './ports.ts';

type Refused = Extract<Answer<'call.start'>, { ok: false }>;

/** What the service will not take now, and when it will; null for any other refusal. */
const readTooOften = ({ code, retryAfterMs = 0 }: Refused) =>
  code === 'rate-limited' ? ({ is: 'too-often', retryAfterMs } as const) : null;

function readStart(answer: Answer<'call.start'>, self: Self | null): StartAnswer {
  if (!answer.ok) return readTooOften(answer) ?? { is: answer.code === 'away' ? 'service-away' : 'failed' };
  const { value } = answer;
  if (value.outcome !== 'ringing' && value.outcome !== 'joined') return { is: value.outcome };
  return self ? { is: value.outcome, news: readNews(value.call, self) } : { is: 'failed' };
}

function readJoin(answer: Answer<'call.join'>, self: Self | null): JoinAnswer {
  if (answer.ok) {
    const { value } = answer;
    if (value.outcome !== 'joined') return { is: value.outcome };
    return self ? { is: 'joined', news: readNews(value.call, self) } : { is: 'failed' };
  }
  if (answer.code === 'away') return { is: 'away' };
  if (answer.code === 'call-over' || answer.code === 'not-found') return { is: 'over' };
  return readTooOften(answer) ?? { is: 'failed' };
}

interface AsksDeps {
  readonly signaling: Signaling;
  readonly self: () => Self | null;
  /** What serves this call alone comes with the answers. */
  readonly served: (call: CallId, iceServers: IceServers) => void;
}

/** The questions whose answers move a call, and the one that says it is shown. */
export const createAsks = ({ signaling, self, served }: AsksDeps) => ({
  async start({ call, place, kind }: CallFacts, visit: VisitId): Promise<StartAnswer> {
    const to = place.is === 'person' ? { user: place.user } : { room: place.room };
    const answer = await signaling.request('call.start', { call, visit, to, kind });
    if (answer.ok && 'call' in answer.value) served(answer.value.call.call, answer.value.iceServers);
    return readStart(answer, self());
  },
  async join(call: CallId, visit: VisitId, kind: CallKind): Promise<JoinAnswer> {
    const answer = await signaling.request('call.join', { call, visit, kind });
    if (answer.ok && 'call' in answer.value) served(call, answer.value.iceServers);
    return readJoin(answer, self());
  },
  /** Before it is accepted, so that a relay is known by then. */
  async alert(call: CallId): Promise<void> {
    const answer = await signaling.request('call.alert', { call });
    if (answer.ok) served(call, answer.value.iceServers);
  },
});
