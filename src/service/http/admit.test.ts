import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { sha256Of } from '../fakes/fake-blobs.ts';
import { forgedToken } from '../fakes/forged-token.ts';
import { content, createFileHouse, type FileHouse } from '../fakes/file-house.ts';

let t: FileHouse;
beforeEach(async () => {
  t = await createFileHouse();
});
afterEach(() => t.end());

/** An answer that has begun and does not end by itself. */
async function slowly(who: string, address: string): Promise<IncomingMessage> {
  const [response] = (await once(t.begin(who, { address }).end(), 'response')) as [IncomingMessage];
  return response;
}

const cutOf = (sent: ClientRequest): Promise<unknown> =>
  new Promise((resolve) => void sent.once('close', resolve));

describe('what is under way when its device is removed', () => {
  it('is cut: a download; another person’s goes on to its end', async () => {
    await t.sent();
    const sources: PassThrough[] = [];
    t.blobs.read = () => {
      const source = new PassThrough();
      source.write(content.subarray(0, 4));
      sources.push(source);
      return source;
    };
    const address = `/files/${t.file}`;
    const [bobs, adas] = [await slowly('bob', address), await slowly('ada', address)];
    t.ada.ask('person.remove', { user: t.bob.self });
    await expect(bobs.toArray()).rejects.toThrow('aborted');
    sources[1]?.end(content.subarray(4));
    expect(Buffer.concat((await adas.toArray()) as Buffer[])).toEqual(content);
  });

  it('is cut: an upload, and a piece of an archive; those of the person’s other device go on', async () => {
    const tablet = t.link(t.ada);
    const { token } = tablet.welcome.session;
    const others = randomUUID() as FileId;
    t.describeFile();
    t.describeFile({ file: others, sha256: sha256Of(others) });
    const upload = t.hang('0123', undefined, token);
    const other = t.hang('0123', `/files/${others}`);
    const address = `/import/${randomUUID()}`;
    const archive = t.hang('0123', address, token);
    await Promise.all([t.untilReceived(4), t.untilReceived(4, others)]);
    while ((await t.ask('ada', { method: 'HEAD', address })).headers['upload-offset'] !== '4');
    const areOver = Promise.all([cutOf(upload), cutOf(archive)]);
    t.ada.ask('device.remove', { device: tablet.welcome.device });
    await areOver;
    other.write('4');
    await t.untilReceived(5, others);
    expect(t.blobs.received(t.file)).toBe(4);
  });

  it('is cut: an export, also of who deletes themselves', async () => {
    const endless = new PassThrough();
    endless.write('the beginning');
    Object.assign(t.service.ownData, { open: () => endless });
    const archive = await slowly('bob', '/export');
    t.bob.ask('self.delete', { user: t.bob.self });
    await expect(archive.toArray()).rejects.toThrow('aborted');
  });
});

const routes = ['/files/00000000-0000-4000-8000-000000000000', '/export', `/import/${randomUUID()}`];

describe('a token that is refused leaves one line, and nothing of itself', () => {
  const said = { level: 'warn', message: 'refused over http', code: 'session-invalid', network: '127.0.0.1' };
  /** Once on each route. */
  const refused = routes.map(() => ({ status: 401, said }));

  const comeWith = async (token: string) => {
    const statuses: (number | undefined)[] = [];
    for (const address of routes) statuses.push((await t.ask(token, { address })).status);
    for (const part of token.split('.')) expect(t.lines.join('\n')).not.toContain(part);
    return t.lines.map((line, index) => ({ status: statuses[index], said: JSON.parse(line) as unknown }));
  };

  it('unless it is right', async () => {
    expect((await t.ask(forgedToken(t, t.ada), { address: '/export' })).status).toBe(200);
    expect(t.lines).toEqual([]);
  });

  it('as one that was stolen and is old', async () => {
    const { token } = t.ada.welcome.session;
    t.clock.advance(limits.sessionMs);
    expect(await comeWith(token)).toMatchObject(refused);
  });

  it('as one of another algorithm', async () => {
    expect(await comeWith(forgedToken(t, t.ada, { algorithm: 'HS512' }))).toMatchObject(refused);
  });

  it('as one of another service', async () => {
    expect(await comeWith(forgedToken(t, t.ada, { issuer: randomUUID() }))).toMatchObject(refused);
  });

  it('as one of a device that was removed', async () => {
    const tablet = t.link(t.ada);
    const { token } = tablet.welcome.session;
    t.ada.ask('device.remove', { device: tablet.welcome.device });
    expect(await comeWith(token)).toMatchObject(refused);
  });
});

it('whoever is refused as fast as they can does not fill the disk with lines', async () => {
  for (let count = 0; count < limits.failedProofsPerMinute + 5; count += 1)
    expect((await t.ask('nobody')).status).toBe(401);
  expect(t.lines).toHaveLength(limits.failedProofsPerMinute);
  t.clock.advance(60_000 / limits.failedProofsPerMinute);
  await t.ask('nobody');
  expect(t.lines).toHaveLength(limits.failedProofsPerMinute + 1);
});
