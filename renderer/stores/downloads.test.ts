import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createScope } from '../../src/base/scope.ts';
import type { FileInfo } from '../../src/protocol/model.ts';
import { createFakeFiles, fileId } from '../platform/fakes/fake-files.ts';
import { createFakeSaves } from '../platform/fakes/fake-saves.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { createDownloads } from './downloads.ts';

const said = 'what was sent';
const info: FileInfo = {
  file: fileId(1),
  name: 'tape.bin',
  type: 'image/png',
  bytes: said.length,
  sha256: createHash('sha256').update(said).digest('hex'),
  thumbnail: null,
};

function setUp(sent = said) {
  const files = createFakeFiles();
  files.setFetched({ ok: true, content: new Blob([sent]) });
  const saves = createFakeSaves();
  const scope = createScope();
  const saveAs = async (name: string) => saves.begin(name);
  const downloads = createDownloads({ scope, saveAs, ...files.ports });
  const state = () => downloads.state.getState().get(info.file);
  return { ...files, saves, scope, downloads, state };
}

describe('a download', () => {
  it('is saved where the person wants it, and can be shown there', async () => {
    const t = setUp();
    t.downloads.download(info);
    await settle();
    expect([...t.saves.files]).toEqual([['tape.bin', said]]);
    expect(t.state()).toMatchObject({ phase: 'done', received: info.bytes });
    t.state()?.show?.();
    expect(t.saves.log).toEqual(['show tape.bin']);
  });

  it('that is not what was sent is not kept, and fetched anew when asked again', async () => {
    const t = setUp('what was swap');
    t.downloads.download(info);
    await settle();
    expect(t.state()).toMatchObject({ phase: 'failed', failure: 'hash-mismatch', show: null });
    expect([t.saves.files.size, t.saves.log]).toEqual([0, ['cancel tape.bin']]);
    t.setFetched({ ok: true, content: new Blob([said]) });
    t.downloads.download(info);
    await settle();
    expect(t.state()?.phase).toBe('done');
  });

  it('is nothing when the person chooses no place', async () => {
    const t = setUp();
    t.saves.state.isRefused = true;
    t.downloads.download(info);
    await settle();
    expect(t.state()).toBeUndefined();
    t.saves.state.isRefused = false;
    t.downloads.download(info);
    await settle();
    expect(t.state()?.phase).toBe('done');
  });

  it('says when it cannot be saved', async () => {
    const t = setUp();
    t.saves.state.isFull = true;
    t.downloads.download(info);
    await settle();
    expect([t.state()?.failure, t.saves.log]).toEqual(['unsaved', ['cancel tape.bin']]);
  });

  it.each(['by the person', 'with the page'] as const)('that is stopped %s leaves nothing', async (how) => {
    const t = setUp();
    const { promise, resolve } = Promise.withResolvers<{ ok: true; content: Blob }>();
    t.setFetched(promise);
    t.downloads.download(info);
    await settle();
    expect(t.state()?.phase).toBe('loading');
    if (how === 'by the person') t.downloads.cancelDownload(info.file);
    else t.scope.end();
    resolve({ ok: true, content: new Blob([said]) });
    await settle();
    expect([t.state(), t.saves.files.size, t.saves.log]).toEqual([undefined, 0, ['cancel tape.bin']]);
  });
});

describe('a whole picture', () => {
  it('is shown when it is what was sent, and not otherwise', async () => {
    const t = setUp();
    expect(await t.downloads.pictureOf(info)).toBe(`blob:${said.length}`);
    expect(await setUp('what was swap').downloads.pictureOf(info)).toBeNull();
  });
});
