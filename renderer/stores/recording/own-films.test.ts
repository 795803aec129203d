import { describe, expect, it } from 'vitest';
import { mostFilmSets } from '../../../src/protocol/film.ts';
import { over as callOver } from '../../platform/fakes/fake-call.ts';
import { callId } from '../../platform/fakes/sample.ts';
import { asked, begun, begunIn, inCall, making, none, over, setUp } from '../fakes/own-films-bed.ts';

describe('films of oneself for somebody else’s recording', () => {
  it('are made of who agreed, once it runs, and of nobody else', async () => {
    for (const one of [
      { ...asked, agrees: null },
      { ...asked, agrees: false },
      { ...asked, state: 'asks' as const },
      { ...asked, shape: 'several' as const },
    ]) {
      const t = setUp();
      t.others.set([one]);
      await t.settle();
      expect([t.did, t.said]).toEqual([[], []]);
    }
    const t = await making();
    expect(t.did).toEqual([begun, ['shows', 'c']]);
  });

  it('tell the time of who asked as it is known: soon, each half minute and when it is over', async () => {
    const t = await making();
    const passes = (ms: number): void => {
      for (let passed = 0; passed < ms; passed += 200) {
        t.answers();
        t.clock.advance(200);
      }
    };
    passes(4_000);
    expect(t.told).toEqual([[{ nearMs: 0, aheadMs: 5_700 }]]);
    passes(60_000);
    expect(t.told.length).toBeGreaterThan(2);
    expect(t.told.length).toBeLessThan(5);
    t.told.length = 0;
    over(t, 'of bo');
    await t.settle();
    expect(t.did).not.toContain('stopped');
    over(t);
    t.others.set([]);
    expect(t.told).toHaveLength(1);
    expect(t.told[0]?.length).toBeGreaterThan(1);
    await t.settle();
    expect(t.did.slice(-1)).toEqual(['stopped']);
    expect(t.films.setFor('another')).not.toBeNull();
  });

  it.each([
    ['this person hangs up', (t: ReturnType<typeof setUp>) => t.call.view.set(callOver('hung-up'))],
    [
      'they take back that they agreed',
      (t: ReturnType<typeof setUp>) => t.others.set([{ ...asked, agrees: false }]),
    ],
  ])('end and are sent when %s', async (_, happens) => {
    const t = await making();
    happens(t);
    await t.settle();
    expect(t.did).toContain('stopped');
  });

  it('go on while the connection is away, and end when it stays away', async () => {
    const t = await making();
    t.others.set([]);
    t.clock.advance(119_000);
    expect(t.films.held.getState()).toBe(asked);
    t.others.set([asked]);
    t.clock.advance(119_000);
    expect(t.did).not.toContain('stopped');
    expect(t.films.held.getState()).toBeNull();
    t.others.set([]);
    t.clock.advance(120_000);
    await t.settle();
    expect(t.did).toContain('stopped');
  });

  it('ask for the time often at first, and now and then later', async () => {
    const t = await making();
    t.clock.advance(2_000);
    const atFirst = t.said.length;
    t.clock.advance(20_000);
    expect([atFirst, t.said.length - atFirst]).toEqual([10, 10]);
    over(t);
    t.said.length = 0;
    t.clock.advance(20_000);
    expect(t.said).toEqual([]);
  });

  it('are not made where there is no room, and who asked is told', async () => {
    const t = await making({ begins: false });
    expect([t.did, none(t)]).toEqual([['failed'], ['set 1']]);
    expect(t.films.setFor('theirs')).toBeNull();
    t.others.set([{ ...asked }]);
    await t.settle();
    expect(t.did).toHaveLength(1);
  });

  it('are not made in a browser', () => {
    expect(setUp({ can: false }).films.setFor('theirs')).toBeNull();
  });

  it('are sent as far as they came when the disk is full', async () => {
    const t = await making();
    t.progress.set({ bytes: 1, roomBytes: 0, ended: 'full' });
    await t.settle();
    expect(t.did).toContain('failed');
    // They are to come: who asked goes on to wait for them.
    expect([t.films.setFor('theirs'), none(t)]).toEqual(['set 1', []]);
    t.others.set([{ ...asked }]);
    await t.settle();
    expect(begunIn(t)).toEqual(['set 1']);
  });

  it('leave nothing when it is over before they began', async () => {
    const t = await making({ isSlow: true });
    t.call.view.set(callOver('hung-up'));
    t.gate.resolve();
    await t.settle();
    expect(t.did).toContain('dropped');
  });

  it('do not go on into another call, straight from the one in which it was agreed to', async () => {
    const t = await making();
    t.did.length = 0;
    t.call.view.set({ ...inCall, call: callId(77) });
    t.others.set([{ ...asked, agrees: null }]);
    await t.settle();
    expect(t.did).toContain('stopped');
    expect(t.did.filter((what) => Array.isArray(what) && what[0] === 'shows')).toEqual([]);
  });

  it('end when one does not want to be in it any more, also while who asked is away', async () => {
    const t = await making();
    t.others.set([]);
    t.films.leave('another');
    expect(t.did).not.toContain('stopped');
    t.films.leave('theirs');
    await t.settle();
    expect(t.did).toContain('stopped');
    expect(t.films.held.getState()).toBeNull();
  });

  it('are others when one agrees again, also while the first are made whole', async () => {
    const t = await making();
    expect(t.films.filmed.getState()).toBe('theirs');
    t.others.set([{ ...asked, agrees: false }]);
    expect(t.films.filmed.getState()).toBeNull();
    expect(t.films.setFor('theirs')).toBe('set 2');
    t.others.set([asked]);
    await t.settle();
    expect(begunIn(t)).toEqual(['set 1', 'set 2']);
    expect(none(t)).toEqual([]);
  });

  it('are others when the connection comes back after it was away for long', async () => {
    const t = await making();
    t.others.set([]);
    t.clock.advance(120_000);
    await t.settle();
    expect(t.films.setFor('theirs')).toBe('set 2');
    t.others.set([asked]);
    await t.settle();
    expect(begunIn(t)).toEqual(['set 1', 'set 2']);
  });

  it('are others when this person hangs up, comes back and agrees again', async () => {
    const t = await making();
    t.others.set([]);
    t.call.view.set(callOver('hung-up'));
    await t.settle();
    t.call.view.set(inCall);
    expect(t.films.setFor('theirs')).toBe('set 2');
    t.others.set([asked]);
    await t.settle();
    expect(begunIn(t)).toEqual(['set 1', 'set 2']);
  });

  it('are no more sets than who records takes, however often they begin anew, and that is said once', async () => {
    const t = await making();
    for (let more = 0; more < mostFilmSets + 3; more += 1) {
      t.others.set([{ ...asked, state: 'asks' }]);
      await t.settle();
      t.others.set([asked]);
      await t.settle();
    }
    expect(begunIn(t)).toHaveLength(mostFilmSets);
    expect(t.did.filter((what) => what === 'failed')).toHaveLength(1);
    expect(t.films.setFor('theirs')).toBeNull();
    expect(t.films.setFor('another')).not.toBeNull();
  });

  it('are called the same to their end, also where the language changes meanwhile', async () => {
    const t = await making();
    t.speaks('Freigabe');
    t.call.view.set({ ...inCall });
    expect(t.called).toEqual(['Share', 'Share']);
    t.others.set([{ ...asked, agrees: false }]);
    await t.settle();
    t.others.set([asked]);
    await t.settle();
    expect(t.called.at(-1)).toBe('Freigabe');
    expect(t.did.at(-2)).toMatchObject({ 1: { set: 'set 2', shares: 'Freigabe' } });
  });

  it('are given up where nothing of them is kept', async () => {
    const t = await making({ keeps: 'nothing' });
    t.clock.advance(100);
    over(t);
    t.call.view.set(callOver('hung-up'));
    await t.settle();
    expect(none(t)).toEqual(['set 1']);
  });

  it('are not given up where they are to be mended first', async () => {
    const t = await making({ keeps: 'something broken' });
    over(t);
    await t.settle();
    expect([t.did.at(-1), none(t)]).toEqual(['failed', []]);
  });

  it('are not made where nobody could be sent them', async () => {
    const t = await making({ isAnywhere: false });
    expect([t.did, none(t)]).toEqual([['failed'], ['set 1']]);
  });

  it('leave no sign that somebody records once that is over, while they are made whole', async () => {
    const t = await making();
    over(t);
    t.others.set([]);
    expect(t.films.held.getState()).toBeNull();
    await t.settle();
    expect(t.films.held.getState()).toBeNull();
  });

  it('are not promised by a recorder that breaks as it begins', async () => {
    const t = await making({ breaks: true });
    expect(t.films.setFor('theirs')).toBeNull();
    expect(t.did.at(-1)).toBe('failed');
  });

  it('are made for one at a time', async () => {
    const t = await making();
    expect([t.films.setFor('theirs'), t.films.setFor('another')]).toEqual(['set 1', null]);
  });
});
