import type { CallId } from '../protocol/ids.ts';
import { readNews, type CallFacts, type Self } from './machine/news.ts';
import type { AcceptAnswer, StartAnswer } from './machine/state.ts';
import type { Answer, IceServers, Signaling } from './ports.ts';

function readStart(answer: Answer<'call.start'>, self: Self | null): StartAnswer {
  if (!answer.ok) return { is: answer.code === 'away' ? 'service-away' : 'failed' };
  const { value } = answer;
  if (value.outcome !== 'ringing' && value.outcome !== 'joined') return { is: value.outcome };
  const news = self && readNews(value.call, self);
  return news ? { is: value.outcome, news } : { is: 'failed' };
}

function readAccept(answer: Answer<'call.accept'>, self: Self | null): AcceptAnswer {
  if (answer.ok) {
    const news = self && readNews(answer.value.call, self);
    return news ? { is: 'accepted', news } : { is: 'refused', outcome: 'failed' };
  }
  if (answer.code === 'away') return { is: 'away' };
  const isTaken = answer.code === 'call-over' || answer.code === 'not-found';
  return { is: 'refused', outcome: isTaken ? 'answered-elsewhere' : 'failed' };
}

interface AsksDeps {
  readonly signaling: Signaling;
  readonly self: () => Self | null;
  /** What serves this call alone comes with the answers. */
  readonly served: (call: CallId, iceServers: IceServers) => void;
}

/** The questions whose answers move a call, and the one that says it is shown. */
export const createAsks = ({ signaling, self, served }: AsksDeps) => ({
  async start({ call, with: to, kind }: CallFacts): Promise<StartAnswer> {
    const answer = await signaling.request('call.start', { call, to, kind });
    if (answer.ok && 'call' in answer.value) served(answer.value.call.call, answer.value.iceServers);
    return readStart(answer, self());
  },
  async accept(call: CallId): Promise<AcceptAnswer> {
    const answer = await signaling.request('call.accept', { call });
    if (answer.ok) served(call, answer.value.iceServers);
    return readAccept(answer, self());
  },
  /** Before it is accepted, so that a relay is known by then. */
  async alert(call: CallId): Promise<void> {
    const answer = await signaling.request('call.alert', { call });
    if (answer.ok) served(call, answer.value.iceServers);
  },
});
