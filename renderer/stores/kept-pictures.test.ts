import { expect, it } from 'vitest';
import { createKeptPictures, mostKept } from './kept-pictures.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d494844520000008000000080', 'hex').toString('base64');

function setUp(lookedAt: readonly string[] = []) {
  const made: Blob[] = [];
  const revoked: string[] = [];
  const urls = {
    create: (content: Blob) => `blob:${made.push(content)}`,
    revoke: (url: string) => void revoked.push(url),
  };
  return { kept: createKeptPictures(urls, () => new Set(lookedAt)), made, revoked };
}

it('has the type that its bytes say, and that alone', () => {
  const { kept, made } = setUp();
  kept.add('face', png);
  kept.add('face', png);
  expect([kept.urlOf('face'), kept.textOf('face'), made.length]).toEqual(['blob:1', png, 1]);
  expect(made[0]?.type).toBe('image/png');
});

it('makes no address of what is no picture', () => {
  const { kept, made } = setUp();
  kept.add('page', Buffer.from('<script>alert(1)</script>').toString('base64'));
  expect([kept.urlOf('page'), made.length]).toEqual([null, 0]);
});

it('lets the oldest go that nobody looks at', () => {
  const { kept, revoked } = setUp(['0']);
  for (let index = 0; index <= mostKept; index += 1) kept.add(String(index), png);
  expect(['0', '1', '2'].map((id) => kept.textOf(id))).toEqual([png, undefined, png]);
  expect(revoked).toEqual(['blob:2']);
});

it('keeps all that are looked at, and no more than it may once nobody looks', () => {
  const ids = Array.from({ length: mostKept + 10 }, (_, index) => String(index));
  const looked = [...ids];
  const { kept, revoked } = setUp(looked);
  for (const id of ids) kept.add(id, png);
  expect(revoked).toEqual([]);
  looked.length = 0;
  kept.add('one more', png);
  expect(revoked.length).toBe(11);
});
