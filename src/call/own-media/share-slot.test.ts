import { describe, expect, it } from 'vitest';
import { createScope } from '../../base/scope.ts';
import type { ShareChoice } from '../engine-face.ts';
import { settle } from '../fakes/fake-house.ts';
import { FakeMedia } from '../fakes/fake-media.ts';
import { createShareSlot } from './share-slot.ts';

const choice: ShareChoice = { id: 'window:1', surface: 'window', name: 'Notes', audio: true };

function setUp() {
  const scope = createScope();
  const media = new FakeMedia();
  const sending = new Map<string, string | null>();
  const kept: string[] = [];
  const slot = createShareSlot({
    scope,
    tracks: { put() {}, remove() {} },
    open: (wanted) => media.openScreen(wanted),
    async deliver(lane, track) {
      await Promise.resolve();
      sending.set(lane, track?.id ?? null);
    },
    watch: (video, wanted, isOther) => media.watchScreen(video, wanted, isOther),
    keep: (keeps) => void kept.push(keeps),
    changed() {},
  });
  return { scope, media, slot, sending, kept };
}

describe('share slot', () => {
  it('shares picture and sound, and stops both', async () => {
    const { media, slot, sending } = setUp();
    slot.share(choice);
    expect(slot.view()).toEqual({ state: 'opening' });
    await settle();
    const [video, audio] = media.opened;
    expect(slot.view()).toEqual({
      state: 'on',
      track: video?.id,
      id: choice.id,
      surface: 'window',
      audioTrack: audio?.id,
      sound: 'on',
      name: 'Notes',
      keeps: 'motion',
      isPaused: false,
      isHidden: false,
    });
    expect([...sending.values()]).toEqual([video?.id, audio?.id]);
    slot.stop();
    expect(media.open()).toEqual([]);
    await settle();
    expect([...sending.values()]).toEqual([null, null]);
  });

  it('takes over from the first share without a gap', async () => {
    const { media, slot, sending } = setUp();
    slot.share({ ...choice, audio: false });
    await settle();
    slot.share({ ...choice, surface: 'screen', audio: false });
    expect(slot.view()).toMatchObject({ state: 'on', surface: 'window' });
    await settle();
    expect(slot.view()).toMatchObject({ state: 'on', surface: 'screen' });
    expect(media.open()).toEqual([media.opened[1]]);
    expect(sending.get('screen')).toBe(media.opened[1]?.id);
  });

  it('is quiet about a closed picker, and says why otherwise', async () => {
    const { media, slot } = setUp();
    media.failures.set('screen', 'cancelled');
    slot.share(choice);
    await settle();
    expect(slot.view()).toEqual({ state: 'off' });
    media.failures.set('screen', 'denied');
    slot.share(choice);
    await settle();
    expect(slot.view()).toEqual({ state: 'failed', failure: 'denied' });
  });

  it('keeps the share that is on when a second picker is closed', async () => {
    const { media, slot } = setUp();
    slot.share(choice);
    await settle();
    media.failures.set('screen', 'cancelled');
    slot.share(choice);
    await settle();
    expect(slot.view().state).toBe('on');
  });

  it('ends when the system ends it, and says so until it is put away', async () => {
    const { media, slot } = setUp();
    slot.share(choice);
    await settle();
    media.opened[0]?.end();
    expect(slot.view()).toEqual({ state: 'ended', why: 'gone', name: 'Notes' });
    expect(media.open()).toEqual([]);
    slot.stop();
    expect(slot.view()).toEqual({ state: 'off' });
  });

  it('sends nothing of what was not picked', async () => {
    const { media, slot, sending } = setUp();
    media.isPicked = false;
    slot.share(choice);
    await settle();
    expect(slot.view()).toEqual({ state: 'ended', why: 'not-picked', name: 'Notes' });
    expect([media.open(), [...sending.values()]]).toEqual([[], []]);
  });

  it('stops, also what it shared before, when something else comes than was picked', async () => {
    const { media, slot, sending } = setUp();
    slot.share({ ...choice, audio: false });
    await settle();
    media.becomesOther();
    await settle();
    expect(slot.view()).toEqual({ state: 'ended', why: 'not-picked', name: 'Notes' });
    expect([media.open(), sending.get('screen')]).toEqual([[], null]);

    slot.share({ ...choice, audio: false });
    await settle();
    media.isPicked = false;
    slot.share(choice);
    await settle();
    expect(slot.view().state).toBe('ended');
    expect([media.open(), sending.get('screen')]).toEqual([[], null]);
  });

  it('is held: nothing more is sent, and its picture stays open', async () => {
    const { media, slot, sending } = setUp();
    slot.pause(true);
    slot.share(choice);
    await settle();
    slot.pause(true);
    await settle();
    expect(slot.view()).toMatchObject({ state: 'on', isPaused: true });
    expect([...sending.values()]).toEqual([null, null]);
    expect(media.open()).toHaveLength(2);
    slot.pause(false);
    await settle();
    expect(slot.view()).toMatchObject({ isPaused: false });
    expect([...sending.values()]).toEqual(media.opened.map(({ id }) => id));
  });

  it('says while the system gives no picture', async () => {
    const { media, slot } = setUp();
    slot.share(choice);
    await settle();
    media.opened[0]?.flow(false);
    expect(slot.view()).toMatchObject({ isHidden: true });
    media.opened[0]?.flow(true);
    expect(slot.view()).toMatchObject({ isHidden: false });
  });

  it('keeps text sharp, what has sound moving, and what the person chose', async () => {
    const { slot, kept } = setUp();
    slot.keep('motion');
    slot.share({ ...choice, audio: false });
    await settle();
    expect(slot.view()).toMatchObject({ keeps: 'sharpness' });
    slot.keep('motion');
    slot.keep('motion');
    expect(slot.view()).toMatchObject({ keeps: 'motion' });
    slot.share(choice);
    await settle();
    expect(kept).toEqual(['sharpness', 'motion', 'motion']);
  });

  it('goes on without its sound when that ends, and says why there is none', async () => {
    const { media, slot, sending } = setUp();
    slot.share(choice);
    await settle();
    media.opened[1]?.end();
    await settle();
    expect(slot.view()).toMatchObject({ state: 'on', audioTrack: null, sound: 'missing' });
    slot.pause(true);
    slot.pause(false);
    await settle();
    expect(sending.get('screen-audio')).toBeNull();
    media.sound = 'echo';
    slot.share({ ...choice, audio: false });
    await settle();
    expect(slot.view()).toMatchObject({ audioTrack: null, sound: 'echo' });
  });

  it.each([
    ['it was stopped', ({ slot }: ReturnType<typeof setUp>) => slot.stop()],
    ['the call is over', ({ scope }: ReturnType<typeof setUp>) => scope.end()],
  ])('closes what opens after %s', async (_when, act) => {
    const all = setUp();
    all.media.hold();
    all.slot.share(choice);
    act(all);
    all.media.letGo();
    await settle();
    expect(all.media.opened.length).toBeGreaterThan(0);
    expect(all.media.open()).toEqual([]);
  });

  it('goes on with sound of which nothing is heard, and without sound in which the others would hear themselves', async () => {
    const { media, slot, sending } = setUp();
    slot.share(choice);
    await settle();
    const [video, audio] = media.opened;
    slot.hear('silent');
    expect(slot.view()).toMatchObject({ audioTrack: audio?.id, sound: 'silent' });
    slot.hear('on');
    expect(slot.view()).toMatchObject({ audioTrack: audio?.id, sound: 'on' });
    slot.hear('echo');
    await settle();
    expect(slot.view()).toMatchObject({ state: 'on', audioTrack: null, sound: 'echo' });
    expect(media.open()).toEqual([video]);
    expect(sending.get('screen-audio')).toBeNull();
    slot.hear('on');
    expect(slot.view()).toMatchObject({ sound: 'echo' });
    slot.pause(true);
    slot.pause(false);
    await settle();
    expect([...sending.values()]).toEqual([video?.id, null]);
  });
});
