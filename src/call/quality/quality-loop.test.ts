import { describe, expect, it } from 'vitest';
import type { Wishes } from '../../protocol/pair-words.ts';
import { settle } from '../fakes/fake-house.ts';
import { setUpLoop as setUp, statsSample } from '../fakes/quality-bed.ts';
import { laneSpecs } from '../lanes.ts';
import { everything } from './wanted.ts';

const wishes = (more: Partial<Wishes>): string => JSON.stringify({ kind: 'wishes', ...everything, ...more });

describe('the quality loop', () => {
  it('looks only while connected, and leaves nothing behind', async () => {
    const t = setUp();
    await t.pass(5_000);
    expect([t.looks(), t.clock.pending()]).toEqual([0, 0]);
    t.loop.connected(true);
    t.loop.connected(true);
    await t.pass(5_000);
    expect(t.looks()).toBe(5);
    t.loop.connected(false);
    await t.pass(5_000);
    expect([t.looks(), t.clock.pending()]).toEqual([5, 0]);
    t.loop.connected(true);
    t.scope.end();
    await t.pass(5_000);
    expect([t.looks(), t.clock.pending(), t.quality.join().others()]).toEqual([5, 0, 1]);
  });

  it('looks no more often where a cut comes and goes while it looks', async () => {
    const t = setUp();
    t.loop.connected(true);
    for (let cut = 0; cut < 5; cut += 1) {
      t.clock.advance(1_000);
      t.loop.connected(false);
      t.loop.connected(true);
      await settle();
    }
    t.clock.advance(200);
    expect([t.looks(), t.clock.pending()]).toEqual([5, 1]);
  });

  it('sends whole pictures after a cut and over another way, once for all that changes together, and not at the beginning', async () => {
    const t = setUp();
    t.loop.connected(true);
    t.loop.wayChanged();
    await t.pass(1_000);
    t.loop.connected(false);
    t.loop.connected(true);
    t.clock.advance(150);
    t.loop.wayChanged();
    t.clock.advance(199);
    expect(t.refreshed).toEqual([]);
    t.clock.advance(1);
    expect(t.refreshed).toEqual(['camera', 'screen']);
  });

  it('shapes the lanes before the first look, and again only when something changes', async () => {
    const t = setUp();
    expect(t.shape('camera')).toMatchObject({ isActive: true, maxBitrate: 2_500_000, maxSide: 320 });
    t.loop.connected(true);
    await t.pass(1_000);
    expect(t.shape('camera')).toMatchObject({ isActive: true, maxBitrate: 2_500_000, maxSide: 1920 });
    const before = t.shapings();
    await t.pass(20_000);
    expect(t.shapings()).toBe(before);
  });

  it('sends little over a path that came back, until its estimate is believed', async () => {
    const t = setUp();
    t.loop.connected(true);
    await t.pass(1_000);
    t.loop.connected(false);
    t.loop.connected(true);
    expect(t.shape('camera')).toMatchObject({ maxBitrate: 500_000, maxSide: 640 });
    await t.pass(4_750);
    expect(t.shape('camera')?.maxBitrate).toBe(500_000);
    await t.pass(1_250);
    expect(t.shape('camera')).toMatchObject({ maxBitrate: 2_500_000, maxSide: 1920 });
  });

  it('follows the path down within two looks, and lets an estimate grow before it believes it', async () => {
    const t = setUp();
    t.see((atMs) => statsSample(atMs, {}, 300_000));
    t.loop.connected(true);
    await t.pass(4_500);
    expect(t.shape('camera')?.maxBitrate).toBe(2_500_000);
    await t.pass(2_500);
    expect(t.shape('camera')).toMatchObject({ maxSide: 320, maxFramerate: 15 });
    expect(t.shape('voice')?.maxBitrate).toBe(24_000);
  });

  it('lives through a look that fails', async () => {
    const t = setUp();
    t.loop.connected(true);
    t.see(null);
    await t.pass(3_000);
    t.see((atMs) => statsSample(atMs, {}, 100_000));
    await t.pass(7_000);
    expect(t.shape('camera')?.isActive).toBe(false);
  });

  it('sends at once what the other side looks at, and nothing else', async () => {
    const t = setUp();
    t.loop.connected(true);
    await t.pass(1_000);
    t.loop.said(wishes({ camera: 'paused' }));
    expect(t.shape('camera')?.isActive).toBe(false);
    expect(t.shape('voice')?.isActive).toBe(true);
    t.loop.said(wishes({ camera: { side: 300, bps: null } }));
    expect(t.shape('camera')).toMatchObject({ isActive: true, maxSide: 300, maxBitrate: 150_000 });
    t.loop.said(wishes({}));
    expect(t.shape('camera')).toMatchObject({ maxSide: 1920, maxBitrate: 2_500_000 });
  });

  it('tells no more wishes than the other side takes, and the last one of them all', async () => {
    const t = setUp();
    t.loop.connected(true);
    t.loop.channelOpened();
    t.said.length = 0;
    for (let side = 16; side <= 1_600; side += 16)
      t.loop.look({ ...everything, camera: { side, bps: null } });
    expect(t.said).toHaveLength(10);
    await t.pass(1_000);
    expect(t.said.slice(10)).toEqual([wishes({ camera: { side: 1_600, bps: null } })]);
  });

  it('is not moved by rubbish, or by endless words', async () => {
    const t = setUp();
    t.loop.said('{"kind":"wishes"');
    t.loop.said(JSON.stringify({ kind: 'wishes', camera: 'paused', screen: 'paused', voice: 'paused' }));
    for (let count = 0; count < 50; count += 1) t.loop.said('x');
    t.loop.said(wishes({ camera: 'paused' }));
    expect(t.shape('camera')?.isActive).toBe(true);
    t.loop.connected(true);
    await t.pass(1_000);
    t.loop.said(wishes({ camera: 'paused' }));
    expect(t.shape('camera')?.isActive).toBe(false);
  });

  it('makes no try for pictures that nobody looks at', async () => {
    const t = setUp();
    t.see((atMs) => statsSample(atMs, {}, 250_000));
    t.loop.connected(true);
    await t.pass(7_000);
    t.sending.delete('camera');
    const before = t.shapings();
    await t.pass(30_000);
    expect(t.shapings()).toBe(before);
  });

  it('says what this person looks at when the channel opens, when it changes, and again on a new channel', async () => {
    const t = setUp();
    t.channel.isOpen = false;
    t.loop.look({ ...everything, camera: 'paused' });
    t.channel.isOpen = true;
    t.loop.channelOpened();
    t.loop.look({ ...everything, camera: 'paused' });
    expect(t.said).toEqual([wishes({ camera: 'paused' })]);
    t.loop.look(everything);
    t.loop.channelOpened();
    expect(t.said.slice(1)).toEqual([wishes({}), wishes({})]);
  });

  it('counts what went over the path, and asks for less where the data cap is small', async () => {
    const t = setUp({ videoCodec: 'automatic', megabytesPerHour: 300 });
    t.loop.connected(true);
    t.loop.channelOpened();
    await t.pass(11_000);
    expect(t.quality.dataUse.getState()).toMatchObject({ sent: 10_000, received: 10_000, takes: 'size' });
    expect(t.shape('camera')?.maxBitrate).toBeLessThan(500_000);
    expect(JSON.parse(t.said.at(-1) ?? '')).toMatchObject({
      camera: { side: null, bps: expect.any(Number) },
    });
  });

  it('sends the codec that both chips do as soon as that is said, and what the person chose from the next look on', async () => {
    const t = setUp({}, ['VP9', 'H264']);
    t.loop.channelOpened();
    expect(t.said[0]).toBe('{"kind":"codecs","onChip":["VP9","H264"]}');
    t.loop.said('{"kind":"codecs","onChip":["AV1","VP9"]}');
    expect(t.shape('camera')?.codec).toBe('VP9');
    t.loop.connected(true);
    t.chosen.set({ videoCodec: 'AV1', megabytesPerHour: null });
    await t.pass(1_000);
    expect(t.shape('camera')?.codec).toBe('AV1');
  });

  it('says it of every lane again with the connection: only now the browser has the codec to choose', async () => {
    const t = setUp({ videoCodec: 'AV1', megabytesPerHour: null });
    const before = t.shapings();
    t.loop.connected(true);
    expect(t.shapings() - before).toBe(laneSpecs.length);
  });

  it('takes the codec that costs least when this computer is too slow, and then smaller pictures', async () => {
    const t = setUp();
    t.see((atMs) => statsSample(atMs, { cpuLimitedMs: atMs }));
    t.loop.connected(true);
    await t.pass(9_000);
    expect(t.shape('camera')).toMatchObject({ codec: 'H264', maxSide: 1920 });
    expect(t.quality.strained.getState()).toBe(false);
    await t.pass(3_000);
    expect(t.shape('camera')).toMatchObject({ codec: 'H264', maxSide: 1280 });
    expect(t.quality.strained.getState()).toBe(true);
  });

  it.each([
    ['as the browser says', { codec: 'H264' }, []],
    ['as was asked for, where it says nothing', {}, ['{"kind":"codecs","onChip":["H264"]}']],
  ] as const)(
    'sends smaller pictures at once where that codec is sent already, %s',
    async (_, more, heard) => {
      const t = setUp();
      t.see((atMs) => statsSample(atMs, { cpuLimitedMs: atMs, ...more }));
      for (const word of heard) t.loop.said(word);
      t.loop.connected(true);
      await t.pass(9_000);
      expect(t.shape('camera')?.maxSide).toBe(1280);
    },
  );

  it('gives a share the path, text first, and at once as what the person says it is', async () => {
    const t = setUp();
    t.loop.connected(true);
    t.sending.add('screen');
    await t.pass(1_000);
    expect(t.shape('screen')).toMatchObject({ keeps: 'sharpness', maxSide: null, maxBitrate: 2_350_000 });
    expect(t.shape('camera')).toMatchObject({ maxSide: 320, maxBitrate: 150_000 });
    t.quality.shareKeeps.set('motion');
    expect(t.shape('screen')).toMatchObject({ keeps: 'motion', maxSide: 1920 });
  });

  it('sends smaller pictures to each of many', async () => {
    const t = setUp();
    t.loop.connected(true);
    await t.pass(1_000);
    t.quality.join();
    t.quality.join();
    t.loop.said(wishes({}));
    expect(t.shape('camera')?.maxSide).toBe(854);
  });
});
