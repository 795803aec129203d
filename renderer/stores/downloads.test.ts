import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createScope } from '../../src/base/scope.ts';
import type { FileInfo } from '../../src/protocol/model.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import { createFakeFiles, fileId } from '../platform/fakes/fake-files.ts';
import { createFakeSaves } from '../platform/fakes/fake-saves.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { createHash as openHash } from '../platform/files/hash.ts';
import { createDownloads } from './downloads.ts';

// Its script comes with the first file.
beforeAll(openHash);

const said = 'what was sent';
const info: FileInfo = {
  file: fileId(1),
  name: 'tape.bin',
  type: 'image/png',
  bytes: said.length,
  sha256: createHash('sha256').update(said).digest('hex'),
  thumbnail: null,
};

const forgetful = {
  saveAgain: async () => null,
  keptDownloads: { load: () => [], save: async () => true },
};

function setUp(sent = said) {
  const files = createFakeFiles();
  files.setFetched({ ok: true, content: new Blob([sent]) });
  const saves = createFakeSaves();
  const scope = createScope();
  const saveAs = async (name: string) => saves.begin(name);
  const fake = createFakeClient();
  fake.goOnline();
  const downloads = createDownloads({ ...forgetful, scope, client: fake.client, saveAs, ...files.ports });
  const state = () => downloads.state.getState().get(info.file);
  return { ...files, saves, scope, downloads, state, fake };
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

const half = 6;

describe('a download that stops on its way', () => {
  /** Half of it comes, and then what is said here. */
  function halfWay() {
    const t = setUp();
    const reads: number[] = [];
    const next = { how: 'hangs' as 'hangs' | 'breaks' | 'comes' };
    t.ports.transfer.read = async (_file, take, signal, from = 0) => {
      reads.push(from);
      const until = next.how === 'comes' ? said.length : half;
      await take(new TextEncoder().encode(said.slice(from, until)));
      if (next.how === 'comes') return { ok: true };
      if (next.how === 'hangs') await new Promise((stop) => signal.addEventListener('abort', stop));
      return { ok: false, code: signal.aborted ? 'stopped' : 'away' };
    };
    const { transfer, urls } = t.ports;
    const downloads = createDownloads({
      ...forgetful,
      ...{ scope: t.scope, client: t.fake.client, transfer, urls },
      saveAs: async (name) => t.saves.begin(name),
    });
    const state = () => downloads.state.getState().get(info.file);
    return { ...t, downloads, state, reads, next };
  }

  it('is paused by the person, and goes on where it was', async () => {
    const t = halfWay();
    t.downloads.download(info);
    await settle();
    t.downloads.pauseDownload(info.file);
    await settle();
    expect(t.state()).toMatchObject({ phase: 'paused', received: half });
    t.next.how = 'comes';
    t.downloads.resumeDownload(info.file);
    await settle();
    expect(t.state()?.phase).toBe('done');
    expect([...t.saves.files.values(), ...t.saves.log]).toEqual([said]);
    expect(t.reads).toEqual([0, half]);
  });

  it('is not stopped by a pause that was thought better of at once', async () => {
    const t = halfWay();
    t.downloads.download(info);
    await settle();
    t.next.how = 'comes';
    t.downloads.pauseDownload(info.file);
    t.downloads.resumeDownload(info.file);
    await settle();
    expect(t.state()?.phase).toBe('done');
  });

  it('waits for the line, and goes on by itself', async () => {
    const t = halfWay();
    t.next.how = 'breaks';
    t.fake.goAway();
    t.downloads.download(info);
    await settle();
    expect(t.state()?.phase).toBe('waiting');
    t.next.how = 'comes';
    t.fake.goOnline();
    await settle();
    expect([t.state()?.phase, ...t.saves.files.values()]).toEqual(['done', said]);
  });

  it('leaves nothing when it is given up in its rest', async () => {
    const t = halfWay();
    t.downloads.download(info);
    await settle();
    t.downloads.pauseDownload(info.file);
    t.downloads.cancelDownload(info.file);
    await settle();
    expect([t.state(), t.saves.log]).toEqual([undefined, ['cancel tape.bin']]);
    t.downloads.resumeDownload(info.file);
    expect(t.reads).toHaveLength(1);
  });
});

describe('a whole picture', () => {
  it('is shown when it is what was sent, and not otherwise', async () => {
    const t = setUp();
    expect(await t.downloads.pictureOf(info)).toBe(`blob:${said.length}`);
    expect(await setUp('what was swap').downloads.pictureOf(info)).toBeNull();
  });
});
