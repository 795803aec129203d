import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  nat,
  oneof,
  property,
  record,
  string,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UserId } from '../../../protocol/ids.ts';
import type { Message } from '../../../protocol/model.ts';
import type { Storage } from '../storage.ts';
import { engines, patience, type Place } from './engines.ts';
import * as model from './model.ts';
import { addPair, addPerson, newText } from './people.ts';

const index = nat(30);
const text = string({ maxLength: 20, unit: 'binary' });
const step = oneof(
  { weight: 2, arbitrary: record({ do: constant('append' as const), room: index, who: index, text }) },
  record({ do: constant('note' as const), room: index, who: index }),
  record({ do: constant('append again' as const), room: index, which: index, who: index }),
  record({ do: constant('edit' as const), room: index, which: index, text }),
  record({ do: constant('delete' as const), room: index, which: index }),
  record({
    ...{ do: constant('react' as const), room: index, which: index, who: index },
    ...{ sign: constantFrom('👍', '🎉'), on: boolean() },
  }),
  record({ do: constant('pin' as const), room: index, which: index, on: boolean() }),
  record({ do: constant('read' as const), room: index, who: index, seq: nat(12) }),
  record({ do: constant('reopen' as const), room: index }),
);
type Step = typeof step extends Arbitrary<infer Value> ? Value : never;

const pick = <Item>(items: readonly Item[], place: number): Item | undefined => items[place % items.length];

interface World {
  readonly place: Place;
  readonly people: readonly UserId[];
  readonly rooms: readonly model.ModelRoom[];
}

function begin(place: Place): World {
  const { storage } = place;
  const people = ['Ada', 'Bob', 'Eve'].map((name) => addPerson(storage, name));
  const [ada = people[0], bob = ada, eve = ada] = people;
  if (!ada || !bob || !eve) throw new Error('unreachable: three were added');
  const rooms = [
    [ada, bob],
    [bob, eve],
  ].map(([a = ada, b = bob]) => model.createModelRoom(addPair(storage, a, b), [a, b]));
  return { place, people, rooms };
}

function addToBoth(storage: Storage, room: model.ModelRoom, from: UserId, text: string): void {
  const message = newText(room.room, from, text);
  const kept = storage.append(message);
  model.append(room, message.message, from, text);
  expect(kept).toMatchObject({ seq: room.messages.length, change: room.lastChange });
}

function noteInBoth(storage: Storage, room: model.ModelRoom, from: UserId): void {
  const { message, atMs } = newText(room.room, from, '');
  storage.append({
    ...{ message, room: room.room, from, atMs },
    body: { kind: 'event', what: 'renamed', user: null, name: 'Hall' },
  });
  model.note(room, message, from);
}

function readInBoth(storage: Storage, room: model.ModelRoom, user: UserId, seq: number): void {
  expect(storage.setReadSeq(room.room, user, seq, true)).toBe(model.read(room, user, seq));
}

function changeBoth(storage: Storage, room: model.ModelRoom, step: Step, people: readonly UserId[]): void {
  const message = 'which' in step ? pick(room.messages, step.which) : undefined;
  if (!message || message.isDeleted || message.isNote) return;
  const user = 'who' in step ? pick(people, step.who) : undefined;
  if (step.do === 'append again') {
    const again = { ...newText(room.room, message.from, 'again'), message: message.message };
    expect(() => storage.append(again)).toThrow(Error);
  } else if (step.do === 'edit') {
    storage.editMessage(message.message, step.text, [], 2);
    model.edit(room, message, step.text);
  } else if (step.do === 'delete') {
    storage.deleteMessage(message.message, 3);
    model.remove(room, message);
  } else if (step.do === 'react' && user) {
    storage.setReaction(message.message, user, step.sign, step.on, 4);
    model.react(room, message, step.sign, user, step.on);
  } else if (step.do === 'pin') {
    storage.setPinned(message.message, step.on ? 5 : null);
    model.pin(room, message, step.on);
  }
}

function take({ place, rooms }: World, step: Step): void {
  const room = pick(rooms, step.room);
  if (!room) return;
  const { storage } = place;
  const members = [...room.reads.keys()];
  const user = 'who' in step ? pick(members, step.who) : undefined;
  if (step.do === 'reopen') place.reopen();
  else if (step.do === 'append' && user) addToBoth(storage, room, user, step.text);
  else if (step.do === 'note' && user) noteInBoth(storage, room, user);
  else if (step.do === 'read' && user) readInBoth(storage, room, user, step.seq);
  else changeBoth(storage, room, step, members);
}

const asModel = (message: Message, edits: string[]): model.ModelMessage => ({
  ...{ message: message.message, from: message.from, seq: message.seq, change: message.change },
  text: message.body.kind === 'text' ? message.body.text : message.body.kind,
  isDeleted: message.deletedAtMs !== null,
  isPinned: message.pinnedAtMs !== null,
  isNote: message.body.kind === 'event',
  edits,
  reactions: new Set(
    message.reactions.flatMap(({ emoji, users }) => users.map((user) => `${emoji} ${user}`)),
  ),
});

function compare(storage: Storage, room: model.ModelRoom): void {
  const held = (messages: readonly Message[]) =>
    messages.map((message) =>
      asModel(
        message,
        storage.editsOf(message.message).map(({ text }) => text),
      ),
    );
  const { messages, more } = storage.historyAfter(room.room, 0, 1_000);
  expect(more).toBe(false);
  expect(held(messages)).toEqual(room.messages);
  const byChange = room.messages.toSorted((a, b) => a.change - b.change);
  expect(held(storage.changesAfter(room.room, 0, 1_000).messages)).toEqual(byChange);
  expect(storage.lastChange(room.room)).toBe(room.lastChange);
  expect(storage.lastMessage(room.room)?.message).toBe(room.messages.at(-1)?.message);
  expect(storage.room(room.room)?.lastSeq).toBe(room.messages.length);
  expect(new Map(storage.reads(room.room).map(({ user, seq }) => [user, seq]))).toEqual(room.reads);
  for (const user of room.reads.keys()) {
    expect(storage.unread(room.room, user)).toBe(model.unread(room, user));
    const seen = storage.roomsSeenBy(user).find((each) => each.room === room.room);
    expect(seen).toMatchObject({ unread: model.unread(room, user), change: room.lastChange });
    expect(seen?.last).toEqual(storage.lastMessage(room.room) ?? null);
  }
  const pinned = room.messages.filter(({ isPinned }) => isPinned).map(({ message }) => message);
  expect(new Set(storage.pinned(room.room).map(({ message }) => message))).toEqual(new Set(pinned));
}

describe.each(engines)('interleavings: $name', patience, (engine) => {
  it('says what a plain model says, whatever order things come in', () => {
    assert(
      property(array(step, { minLength: 20, maxLength: 60, size: 'max' }), (steps) => {
        const place = engine.begin();
        try {
          const world = begin(place);
          for (const each of steps) take(world, each);
          for (const room of world.rooms) compare(place.storage, room);
          place.reopen();
          for (const room of world.rooms) compare(place.storage, room);
        } finally {
          place.end();
        }
      }),
      { numRuns: engine.isKept ? 20 : 100 },
    );
  });
});
