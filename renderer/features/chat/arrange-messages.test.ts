import { describe, expect, it } from 'vitest';
import type { CallId, MessageId, RoomId, UserId } from '../../../src/protocol/ids.ts';
import type { Message } from '../../../src/protocol/model.ts';
import type { PendingMessage } from '../../stores/app-model.ts';
import { emptyConversation } from '../../stores/conversation.ts';
import { startOfDay } from '../days.ts';
import { arrangeMessages } from './arrange-messages.ts';

const me = 'me' as UserId;
const minute = 60_000;
const noon = startOfDay(Date.UTC(2026, 5, 10)) + 12 * 60 * minute;

const said = (id: string, from: string, atMs: number): Message => ({
  message: id as MessageId,
  room: 'room' as RoomId,
  seq: 1,
  from: from as UserId,
  change: 1,
  atMs,
  body: { kind: 'text', text: id, mentions: [], replyTo: null, files: [] },
  editedAtMs: null,
  deletedAtMs: null,
  deletedBy: null,
  reactions: [],
  pinnedAtMs: null,
});
const unsent = (id: string, atMs: number, state: PendingMessage['state']): PendingMessage => ({
  message: id as MessageId,
  text: id,
  atMs,
  state,
  keeping: 'done',
});
const arrange = (messages: Message[], pending: PendingMessage[] = []) =>
  arrangeMessages({ ...emptyConversation, messages, pending, history: 'complete' }, me);
const shape = (...args: Parameters<typeof arrange>) =>
  arrange(...args).map((day) => day.groups.map((group) => group.lines.map((line) => line.text).join('')));

describe('messages', () => {
  it('of one person in one go are a group', () => {
    const messages = [
      said('a', 'ada', noon),
      said('b', 'ada', noon + minute),
      said('c', 'me', noon + minute),
    ];
    expect(shape(messages)).toEqual([['ab', 'c']]);
    expect(arrange(messages)[0]?.groups.map((group) => group.isOwn)).toEqual([false, true]);
  });

  it('that were brought along are nobody’s own, and a group for each who wrote them elsewhere', () => {
    const by = (id: string, author: string | null): Message => {
      const body = { kind: 'text', text: id, mentions: [], replyTo: null, files: [] } as const;
      const imported = { by: author };
      return { ...said(id, 'me', noon), body: { ...body, mentions: [], files: [], imported } };
    };
    const groups = arrange([
      by('a', 'Ada'),
      by('b', 'Ada'),
      by('c', 'Bob'),
      by('d', null),
      said('e', 'me', noon),
    ])[0]?.groups;
    expect(groups?.map(({ author, isOwn, lines }) => [author, isOwn, lines.length])).toEqual([
      ['Ada', false, 2],
      ['Bob', false, 1],
      ['Someone', false, 1],
      [null, true, 1],
    ]);
  });

  it('after a pause begin a new group', () => {
    expect(shape([said('a', 'ada', noon), said('b', 'ada', noon + 5 * minute)])).toEqual([['a', 'b']]);
  });

  it('of another day stand under that day', () => {
    const next = startOfDay(noon) + 24 * 60 * minute + minute;
    const messages = [said('a', 'ada', next - 2 * minute), said('b', 'ada', next)];
    expect(shape(messages)).toEqual([['a'], ['b']]);
    expect(arrange(messages)[1]?.startMs).toBe(startOfDay(next));
  });

  it('with an older time than the one before stay in order under the same day', () => {
    const messages = [said('a', 'ada', noon), said('b', 'me', noon - 24 * 60 * minute)];
    expect(shape(messages)).toEqual([['a', 'b']]);
  });

  it('not yet sent come last, with their state', () => {
    const days = arrange([said('a', 'me', noon)], [unsent('b', noon + 1, 'failed')]);
    expect(days[0]?.groups[0]?.lines.map((line) => line.state)).toEqual(['sent', 'failed']);
  });

  it('that arrived and are still waiting for the answer are shown once', () => {
    expect(shape([said('a', 'me', noon)], [unsent('a', noon, 'sending')])).toEqual([['a']]);
  });

  it('on their way are not put into a past that is being read', () => {
    const past = { ...emptyConversation, messages: [said('a', 'ada', noon)], newer: 'more' } as const;
    const pending = [unsent('b', noon + 1, 'sending')];
    expect(arrangeMessages({ ...past, pending }, me).flatMap((day) => day.groups)).toHaveLength(1);
  });

  it('that are records stand by themselves', () => {
    const body = { kind: 'event', what: 'renamed', user: null, name: 'x' } as const;
    const messages = [said('a', 'ada', noon), { ...said('b', 'ada', noon), body }, said('c', 'ada', noon)];
    expect(arrange(messages)[0]?.groups.map((group) => group.isRecord)).toEqual([false, true, false]);
  });

  it('do not begin anew at what happened to the room', () => {
    const body = { kind: 'event', what: 'renamed', user: null, name: 'x' } as const;
    const messages = [
      { ...said('1', 'ada', noon), seq: 1, body },
      { ...said('2', 'ada', noon), seq: 2 },
    ];
    const groups = arrangeMessages({ ...emptyConversation, messages, history: 'complete' }, me, 0).flatMap(
      (day) => day.groups,
    );
    expect(groups.map(({ isFirstNew }) => isFirstNew)).toEqual([false, true]);
  });

  it('begin anew where the reader was, at the first of somebody else', () => {
    const numbered = ['ada', 'ada', 'me', 'ada', 'ada'].map((from, index) => ({
      ...said(`${index + 1}`, from, noon + index),
      seq: index + 1,
    }));
    const marked = (readSeq: number | null) =>
      arrangeMessages({ ...emptyConversation, messages: numbered, history: 'complete' }, me, readSeq)
        .flatMap((day) => day.groups)
        .filter((group) => group.isFirstNew)
        .map((group) => group.key);
    expect([marked(1), marked(2), marked(4), marked(5), marked(null)]).toEqual([['2'], ['4'], ['5'], [], []]);
  });

  it('do not begin anew at a call one was part of, but at one that was missed', () => {
    const call = (missed: boolean): Message['body'] => ({
      kind: 'call',
      call: 'call' as CallId,
      callKind: 'voice',
      outcome: missed ? 'no-answer' : 'hung-up',
      durationMs: missed ? null : 1_000,
      missed,
      by: 'ada' as UserId,
    });
    const isNew = (missed: boolean) =>
      arrangeMessages(
        {
          ...emptyConversation,
          messages: [{ ...said('a', 'ada', noon), body: call(missed) }],
          history: 'complete',
        },
        me,
        0,
      )[0]?.groups[0]?.isFirstNew;
    expect([isNew(false), isNew(true)]).toEqual([false, true]);
  });
});
