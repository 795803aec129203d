import { describe, expect, it } from 'vitest';
import type { Message, MessageBody } from '../../src/protocol/model.ts';
import { ada, bo, callId, messageAt, self, textBody } from '../platform/fakes/sample.ts';
import { messageLine, roughly } from './message-words.ts';

const reader = { self, people: new Map([ada, bo].map((person) => [person.user, person])) };
const line = (body: MessageBody, changes: Partial<Message> = {}) =>
  messageLine(messageAt(1, { body, ...changes }), reader);

type CallBody = Extract<MessageBody, { kind: 'call' }>;
const call = (changes: Partial<CallBody>): CallBody => ({
  kind: 'call',
  call: callId(1),
  callKind: 'voice',
  outcome: 'no-answer',
  durationMs: null,
  missed: false,
  by: ada.user,
  ...changes,
});

describe('a message in one line', () => {
  it('is its text without breaks', () => {
    expect(line(textBody(' one\n\ntwo\tthree '))).toBe('one two three');
  });

  it('has no marks', () => {
    expect(line(textBody('> so\n**it** is `x`'))).toBe('so it is x');
    expect(line(textBody('>'))).toBe('>');
  });

  it('is its files where there is no text', () => {
    const file = { file: '', name: 'plan.pdf', type: '', bytes: 1, sha256: '', thumbnail: null } as never;
    expect(line(textBody('', { files: [file] }))).toBe('plan.pdf');
    expect(line(textBody('', { files: [file, file] }))).toBe('2 files');
  });

  it('says that there was one', () => {
    expect(line(textBody(''), { deletedAtMs: 5 })).toBe('Message deleted');
  });

  it.each([
    [{ missed: true }, 'Missed call from Ada'],
    [{ missed: true, callKind: 'video' }, 'Missed video call from Ada'],
    [{ missed: true, by: self }, 'Voice call, no answer'],
    [{ outcome: 'hung-up', durationMs: 420_000 }, 'Voice call, 7 min'],
    [{ outcome: 'lost', durationMs: 42_000, callKind: 'video' }, 'Video call, 42 s'],
    [{ outcome: 'declined' }, 'Voice call, declined'],
    [{ outcome: 'cancelled', by: self, missed: true }, 'Voice call, cancelled'],
  ] as const)('of a call %j: %s', (changes, words) => {
    expect(line(call(changes))).toBe(words);
  });

  it.each([
    ['created', null, 'Team', 'Ada made the room “Team”'],
    ['renamed', null, 'Tea', 'Ada named the room “Tea”'],
    ['added', bo.user, null, 'Ada added Bo'],
    ['added', self, null, 'Ada added you'],
    ['removed', bo.user, null, 'Ada removed Bo'],
    ['left', null, null, 'Ada left'],
    ['archived', null, null, 'Ada archived the room'],
  ] as const)('of a room: %s', (what, user, name, words) => {
    expect(line({ kind: 'event', what, user, name })).toBe(words);
  });
});

describe('how long', () => {
  it.each([
    [400, '0 s'],
    [59_000, '59 s'],
    [60_000, '1 min'],
    [3_600_000, '1 h'],
    [3_900_000, '1 h 5 min'],
  ])('%i ms: %s', (ms, words) => {
    expect(roughly(ms)).toBe(words);
  });
});
