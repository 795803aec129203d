import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomId, UserId } from '../../../protocol/ids.ts';
import type { SearchQuery } from '../storage.ts';
import { engines, patience, type Place } from './engines.ts';
import { addPair, addPerson, newText } from './people.ts';

describe.each(engines)('search: $name', patience, (engine) => {
  let place: Place;
  let [ada, bob] = ['', ''] as [UserId, UserId];
  let [room, other] = ['', ''] as [RoomId, RoomId];
  beforeEach(() => {
    place = engine.begin();
    [ada, bob] = [addPerson(place.storage, 'Ada'), addPerson(place.storage, 'Bob')];
    room = addPair(place.storage, ada, bob);
    other = addPair(place.storage, ada, addPerson(place.storage, 'Eve'));
  });
  afterEach(() => place.end());

  const say = (text: string, { from = ada, at = 1, where = room } = {}) =>
    place.storage.append({ ...newText(where, from, text), atMs: at });
  const ask = (query: Partial<SearchQuery>) =>
    place.storage.search({
      ...{ text: '', rooms: [room, other], from: undefined, afterMs: undefined, beforeMs: undefined },
      ...{ has: undefined, cursor: undefined, limit: 50 },
      ...query,
    });
  const found = (query: Partial<SearchQuery>) =>
    ask(query).messages.map(({ body }) => (body.kind === 'text' ? body.text : body.kind));

  it('finds parts of words, in whatever case and with whatever accents, newest first', () => {
    say('The Café is open');
    say('tea');
    say('cafeteria');
    place.reopen();
    expect(found({ text: 'CAFE' })).toEqual(['cafeteria', 'The Café is open']);
    expect(found({ text: 'café open' })).toEqual(['The Café is open']);
    expect(found({ text: '"open is"' })).toEqual([]);
    expect(found({ text: '"is open"' })).toEqual(['The Café is open']);
  });

  it('looks only where and at whom and when it is asked to', () => {
    say('word one', { at: 10 });
    say('word two', { from: bob, at: 20 });
    say('word three', { where: other, at: 30 });
    expect(found({ text: 'word', rooms: [room] })).toEqual(['word two', 'word one']);
    expect(found({ text: 'word', rooms: [] })).toEqual([]);
    expect(found({ text: 'word', from: bob })).toEqual(['word two']);
    expect(found({ text: 'word', afterMs: 20 })).toContain('word three');
    expect(found({ text: 'word', afterMs: 15, beforeMs: 25 })).toEqual(['word two']);
  });

  it('knows links and files', () => {
    say('look at https://example.org/a');
    const file = { name: 'tape.bin', type: 'text/plain', bytes: 1, sha256: 'a'.repeat(64), thumbnail: null };
    const text = newText(room, ada, 'here');
    const files = [{ ...file, file: crypto.randomUUID() as never }];
    place.storage.append({
      ...text,
      body: { kind: 'text', text: 'here', mentions: [], replyTo: null, files },
    });
    place.reopen();
    expect(found({ has: 'link' })).toEqual(['look at https://example.org/a']);
    expect(found({ has: 'file' })).toEqual(['here']);
  });

  it('goes on where it stopped, without a gap and without a message twice', () => {
    for (let number = 1; number <= 7; number += 1) say(`word ${number}`);
    const pages: string[][] = [];
    let cursor: SearchQuery['cursor'];
    do {
      const page = ask({ text: 'word', limit: 3, cursor });
      pages.push(page.messages.map(({ body }) => (body.kind === 'text' ? body.text : '')));
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined && pages.length < 9);
    expect(pages.flat()).toEqual([7, 6, 5, 4, 3, 2, 1].map((number) => `word ${number}`));
  });

  it('finds what a message says now, and nothing of what was deleted', () => {
    const { message } = say('the first wording');
    place.storage.editMessage(message, 'the second wording', [], 2);
    place.reopen();
    expect([found({ text: 'first' }), found({ text: 'second' })]).toEqual([[], ['the second wording']]);
    place.storage.deleteMessage(message, 3);
    expect(found({ text: 'wording' })).toEqual([]);
  });
});
