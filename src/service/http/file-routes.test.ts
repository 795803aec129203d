import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { sha256Of } from '../fakes/fake-blobs.ts';
import { codeIn, content, createFileHouse, type FileHouse } from '../fakes/file-house.ts';

const pngOf = (width: number, height: number): Buffer => {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
};
const png = pngOf(640, 480);

let t: FileHouse;
beforeEach(async () => {
  t = await createFileHouse();
});
afterEach(() => t.end());

describe('who may', () => {
  it('upload: the sender alone', async () => {
    t.describeFile();
    for (const who of ['bob', 'eve'] as const) expect((await t.put(0, content, who)).status).toBe(404);
    expect(t.blobs.received(t.file)).toBe(0);
  });

  it('download: the sender, and members once it was sent', async () => {
    t.describeFile();
    await t.put(0, content);
    expect((await t.ask('bob')).status).toBe(404);
    t.send();
    expect((await t.ask('bob')).body).toBe(content.toString());
    expect((await t.ask('eve')).status).toBe(404);
  });

  it('neither: who has no token, or another’s', async () => {
    await t.sent();
    for (const headers of [
      { authorization: '' },
      { authorization: 'Bearer nobody' },
      { authorization: 'Basic ada' },
    ]) {
      const refused = await t.ask('', { headers });
      expect([refused.status, refused.headers['www-authenticate'], refused.body.includes('0123')]).toEqual([
        401,
        'Bearer',
        false,
      ]);
    }
    expect((await t.ask('', { address: `/files/${t.file}?token=ada` })).status).toBe(404);
  });

  it('change it after it was sent: nobody', async () => {
    await t.sent();
    expect((await t.put(0, content)).status).toBe(403);
    expect((await t.put(0, png, 'ada', `/files/${t.file}/thumbnail`)).status).toBe(403);
  });

  it.each(['/files/', '/files/..%2f..%2fparley.db', '/files/../parley.db', '/files/x', '/files/%00'])(
    'nothing is found at %s',
    async (address) => {
      expect((await t.ask('ada', { address })).status).toBe(404);
    },
  );
});

describe('a file that is fetched', () => {
  it('is only ever saved, never shown or run', async () => {
    await t.sent({ name: 'page"; x=".html', type: 'text/html' });
    const { headers } = await t.ask('bob');
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="page__ x__.html"; filename*=UTF-8''page%22%3B%20x%3D%22.html`,
      'cache-control': 'private, no-store',
    });
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/20'],
    ['bytes=18-', 206, 'ij', 'bytes 18-19/20'],
    ['bytes=-3', 206, 'hij', 'bytes 17-19/20'],
    ['bytes=18-99', 206, 'ij', 'bytes 18-19/20'],
    ['bytes=20-', 416, '', 'bytes */20'],
    ['bytes=-0', 416, '', 'bytes */20'],
    ['bytes=4-2', 200, content.toString(), undefined],
    ['bytes=0-1,4-5', 200, content.toString(), undefined],
    ['lines=1-2', 200, content.toString(), undefined],
  ])('in parts: %s', async (range, status, body, told) => {
    await t.sent();
    const part = await t.ask('bob', { headers: { range } });
    expect([part.status, part.body, part.headers['content-range']]).toEqual([status, body, told]);
  });

  it('in parts only of the same content', async () => {
    await t.sent();
    const part = (tag: string) => t.ask('bob', { headers: { range: 'bytes=2-4', 'if-range': tag } });
    expect((await part(`"${sha256Of(content)}"`)).status).toBe(206);
    expect((await part('"other"')).status).toBe(200);
  });
});

describe('a thumbnail', () => {
  const small = () => `/files/${t.file}/thumbnail`;

  it('is a picture, and shown as one', async () => {
    t.describeFile();
    await t.put(0, content);
    expect((await t.put(0, png, 'ada', small())).status).toBe(200);
    t.send();
    const { status, headers } = await t.ask('bob', { address: small() });
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
      200,
      'image/png',
      'nosniff',
    ]);
    expect((await t.ask('eve', { address: small() })).status).toBe(404);
  });

  it.each([
    ['text', Buffer.from('<svg onload=alert(1)>'), 400],
    ['few bytes of a large picture', pngOf(641, 1), 400],
    ['few bytes of a high picture', pngOf(1, 30_000), 400],
    ['too much', Buffer.alloc(limits.thumbnailBytes + 1), 413],
  ])('is not %s', async (_, body, status) => {
    t.describeFile();
    expect((await t.put(0, body, 'ada', small())).status).toBe(status);
  });
});

describe('a full disk', () => {
  const refuseToWrite = () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };

  it('takes no piece and no small picture, and says why', async () => {
    t.describeFile();
    Object.assign(t.blobs, { append: refuseToWrite, put: refuseToWrite });
    const refused = [await t.put(0, content), await t.put(0, png, 'ada', `/files/${t.file}/thumbnail`)];
    expect(refused.map(({ status, body }) => [status, codeIn(body)])).toEqual([
      [507, 'full-disk'],
      [507, 'full-disk'],
    ]);
  });
});

describe('pages of other origins', () => {
  it('the app’s may ask', async () => {
    await t.sent();
    const origin = 'app://parley';
    const preflight = await t.ask('', { method: 'OPTIONS', headers: { origin } });
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, origin]);
    expect(preflight.headers['access-control-allow-headers']).toContain('authorization');
    expect((await t.ask('bob', { headers: { origin } })).headers['access-control-allow-origin']).toBe(origin);
  });

  it('others may not', async () => {
    await t.sent();
    const refused = await t.ask('bob', { headers: { origin: 'https://evil.example' } });
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([403, undefined]);
  });
});

describe('too many at once', () => {
  it('of one person are refused, and others go on', async () => {
    t.describeFile();
    const hanging = [];
    for (let count = 0; count < limits.transfersPerPerson; count += 1) {
      const other = randomUUID() as FileId;
      t.describeFile({ file: other, sha256: sha256Of(other) });
      t.clock.advance(1_000);
      hanging.push(t.hang('x', `/files/${other}`));
      await t.untilReceived(1, other);
    }
    const refused = await t.put(0, content);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '5']);
    expect((await t.ask('bob')).status).toBe(404);
    for (const upload of hanging) upload.destroy();
    while ((await t.put(0, content)).status === 429);
  });
});
