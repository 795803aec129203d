import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeIn, content, createFileHouse, type FileHouse } from '../fakes/file-house.ts';

let t: FileHouse;
beforeEach(async () => {
  t = await createFileHouse();
});
afterEach(() => t.end());

describe('a file that comes in pieces', () => {
  it('is whole when the last one is there', async () => {
    t.describeFile();
    const first = await t.put(0, content.subarray(0, 8));
    expect([first.status, first.headers['upload-offset'], first.body]).toEqual([
      200,
      '8',
      '{"received":8,"done":false}',
    ]);
    const last = await t.put(8, content.subarray(8));
    expect(JSON.parse(last.body)).toEqual({ received: 20, done: true });
    expect((await t.ask('ada')).body).toBe(content.toString());
  });

  it.each([
    ['doubled', 0],
    ['overlapping', 4],
    ['with a gap before it', 12],
  ])('a piece that is %s is refused with the right place', async (_, offset) => {
    t.describeFile();
    await t.put(0, content.subarray(0, 8));
    const refused = await t.put(offset, content.subarray(offset, offset + 4));
    expect([refused.status, codeIn(refused.body), refused.headers['upload-offset']]).toEqual([
      409,
      'offset-mismatch',
      '8',
    ]);
    expect(t.blobs.received(t.file)).toBe(8);
  });

  it.each(['', '-1', '1e3', 'x', '9'.repeat(20)])('a place like %j is refused', async (offset) => {
    t.describeFile();
    expect((await t.put(offset, content)).status).toBe(400);
  });

  it('sent again after it was whole, is said to be so', async () => {
    t.describeFile();
    await t.put(0, content);
    expect(JSON.parse((await t.put(0, content)).body)).toEqual({ received: 20, done: true });
  });

  it('never becomes more than was said', async () => {
    t.describeFile();
    const refused = await t.put(0, Buffer.concat([content, Buffer.from('x')]));
    expect([refused.status, codeIn(refused.body)]).toEqual([413, 'too-large']);
  });

  it('that was cut keeps what came', async () => {
    t.describeFile();
    const upload = t.hang(content.subarray(0, 6));
    await t.untilReceived(6);
    upload.destroy();
    const rest = await t.put(6, content.subarray(6));
    expect(JSON.parse(rest.body)).toEqual({ received: 20, done: true });
  });

  it('belongs to who comes last, when an earlier line still hangs', async () => {
    t.describeFile();
    const cut = once(t.hang(content.subarray(0, 6)), 'error');
    await t.untilReceived(6);
    expect(JSON.parse((await t.put(6, content.subarray(6))).body)).toEqual({ received: 20, done: true });
    await cut;
  });

  it('that is another than was said is discarded with a code', async () => {
    t.describeFile();
    const wrong = await t.put(0, Buffer.from('0123456789abcdefghiX'));
    expect([wrong.status, codeIn(wrong.body)]).toEqual([422, 'hash-mismatch']);
    expect([t.blobs.coming.size, t.blobs.whole.size]).toEqual([0, 0]);
    expect(t.describeFile()).toEqual({ received: 0, done: false });
  });

  it('tells its sender how much is there', async () => {
    t.describeFile();
    await t.put(0, content.subarray(0, 8));
    expect((await t.ask('ada', { method: 'HEAD' })).headers['upload-offset']).toBe('8');
    expect((await t.ask('bob', { method: 'HEAD' })).status).toBe(404);
  });
});
