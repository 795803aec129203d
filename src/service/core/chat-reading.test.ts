import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { MessageId, RoomId } from '../../protocol/ids.ts';
import type { Message } from '../../protocol/model.ts';
import type { RequestInput } from '../../protocol/requests.ts';
import { createCoreHouse, newMessage, type FakeDevice } from '../fakes/core-house.ts';

function setUp() {
  const house = createCoreHouse();
  const ada = house.enter({ name: 'Ada' });
  const bob = house.enter({ name: 'Bob' });
  const eve = house.enter({ name: 'Eve' });
  const { room } = ada.ask('room.open', { with: bob.self }).room;
  const say = (who: FakeDevice, text: string, into: RoomId = room) => {
    house.clock.advance(1_000);
    return who.ask('chat.send', { room: into, message: newMessage(), text }).message;
  };
  return { house, ada, bob, eve, room, say };
}

const textOf = ({ body }: Message): string => (body.kind === 'text' ? body.text : body.kind);
const textsOf = (messages: readonly Message[]): string[] => messages.map(textOf);

function find(who: FakeDevice, text: string, more: Partial<RequestInput<'chat.search'>> = {}): string[] {
  return textsOf(who.ask('chat.search', { text, limit: 10, ...more }).messages);
}

describe('a message with its surroundings', () => {
  it.each([
    [5, 4, [4, 5, 6, 7], true, true],
    [1, 4, [1, 2, 3], false, true],
    [10, 4, [9, 10], true, false],
    [5, 1, [5, 6], true, true],
    [99, 4, [9, 10], true, false],
  ])('number %i with %i', (seq, limit, seqs, older, newer) => {
    const { ada, bob, room, say } = setUp();
    for (let count = 1; count <= 10; count += 1) say(ada, `${count}`);
    const found = bob.ask('chat.around', { room, seq, limit });
    expect([found.messages.map((message) => message.seq), found.older, found.newer, found.change]).toEqual([
      seqs,
      older,
      newer,
      10,
    ]);
  });

  it('one by one: only what this person may see', () => {
    const { ada, bob, eve, say } = setUp();
    const { message } = say(ada, 'hello');
    const ask = (who: FakeDevice) => who.ask('chat.get', { messages: [message, newMessage()] }).messages;
    expect([textsOf(ask(bob)), ask(eve)]).toEqual([['hello'], []]);
  });
});

describe('a room of others', () => {
  it.each([
    ['chat.around', { seq: 1, limit: 10 }],
    ['chat.changes', { after: 0, limit: 10 }],
    ['chat.pins', {}],
    ['chat.search', { text: 'hello', limit: 10 }],
    ['chat.typing', {}],
  ] as const)('is as if it were not there: %s', (type, data) => {
    const { eve, room } = setUp();
    const ask = (id: RoomId) => eve.refusal(type, { ...data, room: id });
    expect([ask(room), ask(randomUUID() as RoomId)]).toEqual(['not-found', 'not-found']);
  });
});

describe('searching', () => {
  it('finds words and parts of words, whatever case, accents and forms, newest first', () => {
    const { ada, bob, say } = setUp();
    say(ada, 'Der Haustürschlüssel liegt in der Straße');
    say(bob, 'Ein Schlussel ohne Punkte');
    say(ada, 'nothing of the kind');
    expect(find(bob, 'schlüssel')).toEqual([
      'Ein Schlussel ohne Punkte',
      'Der Haustürschlüssel liegt in der Straße',
    ]);
    expect(find(bob, 'TÜRSCHL strasse')).toEqual(['Der Haustürschlüssel liegt in der Straße']);
    expect(find(bob, 'schlüssel nothing')).toEqual([]);
  });

  it('finds what has no words between blanks, and one or two letters', () => {
    const { ada, say } = setUp();
    say(ada, '下午四点可以吗');
    say(ada, 'plan b, v2');
    expect([find(ada, '四点'), find(ada, '下午四点'), find(ada, 'v2'), find(ada, 'b')]).toEqual([
      ['下午四点可以吗'],
      ['下午四点可以吗'],
      ['plan b, v2'],
      ['plan b, v2'],
    ]);
  });

  it('takes words in quotes together', () => {
    const { ada, say } = setUp();
    say(ada, 'the red house');
    say(ada, 'the house is red');
    expect(find(ada, '"red house"')).toEqual(['the red house']);
    expect(find(ada, 'red house')).toHaveLength(2);
  });

  it('does not take the same letters elsewhere for the word', () => {
    const { ada, say } = setUp();
    say(ada, 'abcd bcde');
    expect([find(ada, 'abcde'), find(ada, 'abcd')]).toEqual([[], ['abcd bcde']]);
  });

  it.each([
    '"',
    '""" OR *',
    'text:hello',
    'tags : x',
    'NEAR(hello hello, 1)',
    '* OR 1=1; --',
    "'); DROP TABLE messages; --",
    '^hello + -"',
    '(((((((',
    'NOT AND OR',
    '\u0000hello\u0000',
    '\ud800\udc00\ud800',
    '"'.repeat(200),
    'ab'.repeat(100),
    '\u{f8ff}\u{e000}\u{e001}',
    ' '.repeat(200),
    '𝓱𝓮𝓵𝓵𝓸',
  ])('answers %j without an error', (text) => {
    const { ada, say } = setUp();
    say(ada, `he said hello ${text} to me`.slice(0, 500));
    say(ada, 'other');
    expect(Array.isArray(find(ada, text))).toBe(true);
  });

  it('takes signs of a query language for text', () => {
    const { ada, say } = setUp();
    say(ada, 'a AND b: "x" (1+1)');
    say(ada, 'a b x 1');
    expect([find(ada, 'AND b:'), find(ada, '(1+1)')]).toEqual([
      ['a AND b: "x" (1+1)'],
      ['a AND b: "x" (1+1)'],
    ]);
  });

  it('is in all rooms of this person and in none of others', () => {
    const { ada, bob, eve, room, say } = setUp();
    const other = ada.ask('room.open', { with: eve.self }).room.room;
    say(ada, 'hello bob');
    say(ada, 'hello eve', other);
    expect([find(ada, 'hello'), find(bob, 'hello'), find(eve, 'hello')]).toEqual([
      ['hello eve', 'hello bob'],
      ['hello bob'],
      ['hello eve'],
    ]);
    expect(find(ada, 'hello', { room })).toEqual(['hello bob']);
  });

  it('is narrowed by person, time and what is in it, also without a word', () => {
    const { house, ada, bob, say } = setUp();
    say(ada, 'look at https://example.org/plan');
    const noonMs = house.clock.now() + 500;
    say(bob, 'the plan is good');
    expect(find(ada, 'plan', { from: bob.self })).toEqual(['the plan is good']);
    expect(find(ada, 'plan', { has: 'link' })).toEqual(['look at https://example.org/plan']);
    expect(find(ada, '', { has: 'link' })).toHaveLength(1);
    expect(find(ada, 'plan', { has: 'file' })).toEqual([]);
    expect(find(ada, 'plan', { afterMs: noonMs })).toEqual(['the plan is good']);
    expect(find(ada, 'plan', { beforeMs: noonMs })).toHaveLength(1);
    expect(find(ada, 'plan', { from: randomUUID() as typeof ada.self })).toEqual([]);
  });

  it('goes on where it stopped', () => {
    const { ada, say } = setUp();
    for (let count = 1; count <= 5; count += 1) say(ada, `word ${count}`);
    const pages: string[][] = [];
    let cursor: MessageId | null | undefined;
    while (cursor !== null) {
      const page = ada.ask('chat.search', { text: 'word', limit: 2, ...(cursor ? { cursor } : {}) });
      pages.push(textsOf(page.messages));
      cursor = page.cursor;
    }
    expect(pages).toEqual([['word 5', 'word 4'], ['word 3', 'word 2'], ['word 1']]);
  });

  it('follows what is edited and deleted', () => {
    const { ada, say } = setUp();
    const { message } = say(ada, 'first wording');
    ada.ask('chat.edit', { message, text: 'second wording' });
    expect([find(ada, 'first'), find(ada, 'second')]).toEqual([[], ['second wording']]);
    ada.ask('chat.delete', { message });
    expect([find(ada, 'second'), find(ada, 'wording')]).toEqual([[], []]);
  });
});

describe('mentioning', () => {
  it('counts for members alone, once each, until read', () => {
    const { house, ada, bob, eve, room } = setUp();
    const mentions = [bob.self, bob.self, eve.self];
    const { body } = ada.ask('chat.send', { room, message: newMessage(), text: '@Bob', mentions }).message;
    expect(body).toMatchObject({ mentions: [bob.self] });
    const counted = (who: FakeDevice) => house.enter(who.hello).welcome.rooms.map((known) => known.mentions);
    expect([counted(bob), counted(ada)]).toEqual([[1], [0]]);
    bob.ask('chat.read', { room, seq: 1 });
    expect(counted(bob)).toEqual([0]);
  });
});

describe('replying', () => {
  it('is to a message of the same room', () => {
    const { ada, bob, eve, room, say } = setUp();
    const { message } = say(ada, 'question');
    const reply = { room, message: newMessage(), text: 'answer', replyTo: message };
    expect(bob.ask('chat.send', reply).message.body).toMatchObject({ replyTo: message });
    const other = ada.ask('room.open', { with: eve.self }).room.room;
    const elsewhere = { ...reply, room: other, message: newMessage() };
    expect(ada.refusal('chat.send', elsewhere)).toBe('not-found');
    expect(ada.refusal('chat.send', { ...reply, message: newMessage(), replyTo: newMessage() })).toBe(
      'not-found',
    );
  });
});

describe('typing', () => {
  it('is told to the others of the room, and not too often', () => {
    const { ada, bob, eve, room } = setUp();
    ada.ask('chat.typing', { room });
    expect(bob.heard('chat.typing')).toEqual([{ room, user: ada.self }]);
    expect([...ada.heard('chat.typing'), ...eve.heard('chat.typing')]).toEqual([]);
    const answers = Array.from({ length: 10 }, () =>
      ada.send(JSON.stringify({ id: 9, type: 'chat.typing', data: { room } })),
    );
    expect(answers.some((answer) => !answer.ok && answer.error.code === 'rate-limited')).toBe(true);
  });
});
