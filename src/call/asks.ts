import type { CallId } from '../protocol/ids.ts';
import { readNews, type CallFacts, type Self } from './machine/news.ts';
import type { AcceptAnswer, StartAnswer } from './machine/state.ts';
import type { Answer, Signaling } from './ports.ts';

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

/** The two questions whose answers move a call. */
export const createAsks = (signaling: Signaling, self: () => Self | null) => ({
  async start({ call, with: to, kind }: CallFacts): Promise<StartAnswer> {
    return readStart(await signaling.request('call.start', { call, to, kind }), self());
  },
  async accept(call: CallId): Promise<AcceptAnswer> {
    return readAccept(await signaling.request('call.accept', { call }), self());
  },
});
