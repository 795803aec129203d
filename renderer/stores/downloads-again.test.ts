import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createScope } from '../../src/base/scope.ts';
import type { FileInfo } from '../../src/protocol/model.ts';
import type { SaveTarget } from '../platform/desktop/desktop.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import { createFakeFiles, fileId } from '../platform/fakes/fake-files.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { serviceId } from '../platform/fakes/sample.ts';
import type { KeptDownload } from '../platform/files/kept-downloads.ts';
import { createDownloads } from './downloads.ts';

const said = 'what was sent';
const half = 6;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const info: FileInfo = {
  ...{ file: fileId(1), name: 'tape.bin', type: 'image/png', thumbnail: null },
  ...{ bytes: said.length, sha256: hashOf(said) },
};

/** A disk and a service that outlast the page, and pages one after the other. */
function createComputer() {
  const disk: { half: string | null; whole: string | null; kept: KeptDownload[] } = {
    ...{ half: null, whole: null, kept: [] },
  };
  const line = { isWhole: false, reads: [] as number[] };
  const target: SaveTarget = {
    async write(bytes, place) {
      disk.half = (disk.half ?? '').slice(0, place?.at ?? 0) + new TextDecoder().decode(bytes);
    },
    async sync() {},
    async finish() {
      disk.whole = disk.half;
    },
    async cancel() {
      disk.half = null;
    },
    show: null,
    id: 'save',
  };
  const open = async (service = 1) => {
    const scope = createScope();
    const fake = createFakeClient();
    const { transfer, urls } = createFakeFiles().ports;
    transfer.read = async (_file, take, signal, from = 0) => {
      line.reads.push(from);
      await take(new TextEncoder().encode(said.slice(from, line.isWhole ? said.length : half)));
      if (line.isWhole) return { ok: true };
      await new Promise((stop) => signal.addEventListener('abort', stop));
      return { ok: false, code: 'stopped' };
    };
    const downloads = createDownloads({
      ...{ scope, client: fake.client, transfer, urls },
      saveAs: async () => target,
      saveAgain: async () =>
        disk.half === null
          ? null
          : { target, bytes: disk.half.length, sha256: async () => hashOf(disk.half ?? '') },
      keptDownloads: {
        load: () => disk.kept,
        async save(all) {
          disk.kept = all;
          return true;
        },
      },
    });
    const asService = { service: serviceId(service), name: 'Test service', policy: 'open' as const };
    fake.goOnline({ service: asService });
    await settle();
    return { scope, downloads, state: () => downloads.state.getState().get(info.file) };
  };
  const halfWay = async (): Promise<void> => {
    const { scope, downloads } = await open();
    downloads.download(info);
    await settle();
    scope.end();
    // Of the last piece only so much was written.
    disk.half = said.slice(0, half);
  };
  return { disk, line, open, halfWay };
}

describe('a download whose page has gone', () => {
  it('goes on by itself in the next one with what is there, and is whole', async () => {
    const t = createComputer();
    await t.halfWay();
    t.line.isWhole = true;
    const { state } = await t.open();
    expect(t.line.reads).toEqual([0, half]);
    expect(state()?.phase).toBe('done');
    expect([t.disk.whole, t.disk.kept]).toEqual([said, []]);
  });

  it('that was paused waits for its person', async () => {
    const t = createComputer();
    const before = await t.open();
    before.downloads.download(info);
    await settle();
    before.downloads.pauseDownload(info.file);
    before.scope.end();
    t.disk.half = said.slice(0, half);
    const { state, downloads } = await t.open();
    expect(state()).toMatchObject({ phase: 'paused', received: half });
    t.line.isWhole = true;
    downloads.resumeDownload(info.file);
    await settle();
    expect(t.disk.whole).toBe(said);
  });

  it('is not kept where what is there is something else, and is said to have failed', async () => {
    const t = createComputer();
    await t.halfWay();
    t.disk.half = 'xxxxxx';
    t.line.isWhole = true;
    const { state } = await t.open();
    expect(state()).toMatchObject({ phase: 'failed', failure: 'hash-mismatch' });
    expect([t.disk.half, t.disk.whole, t.disk.kept]).toEqual([null, null, []]);
  });

  it('of which nothing is there any more is shown as failed, and can be tried again', async () => {
    const t = createComputer();
    await t.halfWay();
    t.disk.half = null;
    const { state, downloads } = await t.open();
    expect(state()).toMatchObject({ phase: 'failed', failure: 'unsaved' });
    t.line.isWhole = true;
    downloads.download(info);
    await settle();
    expect([t.disk.whole, t.line.reads.at(-1)]).toEqual([said, 0]);
  });

  it('is not asked for at another service, and waits for its own', async () => {
    const t = createComputer();
    await t.halfWay();
    const { state } = await t.open(2);
    expect([state(), t.line.reads]).toEqual([undefined, [0]]);
    t.line.isWhole = true;
    await t.open();
    expect(t.disk.whole).toBe(said);
  });

  it('stays gone when its person gave it up', async () => {
    const t = createComputer();
    const { downloads } = await t.open();
    downloads.download(info);
    await settle();
    downloads.cancelDownload(info.file);
    await settle();
    expect([t.disk.kept, t.disk.half]).toEqual([[], null]);
  });
});
