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
  const slot = createShareSlot({
    scope,
    tracks: { put() {}, remove() {} },
    open: (wanted) => media.openScreen(wanted),
    async deliver(lane, track) {
      await Promise.resolve();
      sending.set(lane, track?.id ?? null);
    },
    changed() {},
  });
  return { scope, media, slot, sending };
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
      audio: true,
      name: 'Notes',
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

  it('ends when the system ends it', async () => {
    const { media, slot } = setUp();
    slot.share(choice);
    await settle();
    media.opened[0]?.end();
    expect(slot.view()).toEqual({ state: 'off' });
    expect(media.open()).toEqual([]);
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
});
