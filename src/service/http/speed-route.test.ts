import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import { createFileHouse, type FileHouse } from '../fakes/file-house.ts';

let t: FileHouse;
beforeEach(async () => {
  t = await createFileHouse();
});
afterEach(() => t.end());

const address = '/speed';
const ask = (who: string, method = 'GET', body?: Buffer) =>
  t.ask(who, { method, address, ...(body && { body }) });

describe('bytes that mean nothing', () => {
  it('come, as many as agreed, and are not kept anywhere on the way', async () => {
    const { status, headers, content } = await ask('bob');
    expect([status, content.length]).toEqual([200, limits.speedBytes]);
    expect(headers['content-type']).toBe('application/octet-stream');
  });

  it('go, up to as many', async () => {
    expect((await ask('bob', 'PUT', Buffer.alloc(limits.speedBytes))).status).toBe(204);
    expect((await ask('bob', 'PUT', Buffer.alloc(limits.speedBytes + 1))).status).toBe(413);
  });

  it('are for people of the service alone', async () => {
    expect((await ask('nobody')).status).toBe(401);
    expect((await ask('nobody', 'PUT', Buffer.alloc(9))).status).toBe(401);
  });

  it('are for a look now and then', async () => {
    for (let count = 0; count < limits.speedTriesPerMinute; count += 1)
      expect((await ask('bob', 'PUT', Buffer.from('a'))).status).toBe(204);
    expect((await ask('bob')).status).toBe(429);
    expect((await ask('ada')).status).toBe(200);
    t.clock.advance(60_000 / limits.speedTriesPerMinute);
    expect((await ask('bob')).status).toBe(200);
  });

  it('are asked in no other way', async () => {
    expect((await ask('bob', 'DELETE')).status).toBe(405);
    expect((await ask('bob', 'OPTIONS')).status).toBe(204);
  });
});
