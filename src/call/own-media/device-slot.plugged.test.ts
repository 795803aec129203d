import { describe, expect, it } from 'vitest';
import { settle } from '../fakes/fake-house.ts';
import { createSlotBed } from '../fakes/slot-bed.ts';

async function setUp(whenOff: 'mute' | 'close' = 'close') {
  const bed = createSlotBed(whenOff, 'usb');
  bed.slot.want(true);
  await settle();
  return {
    ...bed,
    /** The chosen device goes, and with it what is open. */
    async unplug() {
      bed.media.failures.set('camera usb', 'missing');
      bed.media.opened.at(-1)?.end();
      bed.media.plug();
      await settle();
    },
    async plugIn() {
      bed.media.failures.clear();
      bed.media.plug();
      await settle();
    },
  };
}

describe('a device that goes', () => {
  it('gives way to the default, which says that it stands in, and the others see no blink', async () => {
    const { media, slot, sent, unplug } = await setUp();
    const states: string[] = [slot.view().state];
    media.failures.set('camera usb', 'missing');
    media.opened[0]?.end();
    states.push(slot.view().state);
    await unplug();
    states.push(slot.view().state);
    expect(states).toEqual(['on', 'on', 'on']);
    expect(slot.view()).toEqual({ state: 'on', track: media.opened[1]?.id, standsIn: true });
    expect(sent).toEqual([media.opened[0]?.id, media.opened[1]?.id]);
  });

  it('is taken again once it is back, without a gap', async () => {
    const { media, slot, sent, unplug, plugIn } = await setUp();
    await unplug();
    await plugIn();
    expect(slot.view()).toEqual({ state: 'on', track: media.opened[2]?.id });
    expect(sent).not.toContain(null);
    expect(media.open()).toEqual([media.opened[2]]);
  });

  it('is taken again where it came back while the default was opened', async () => {
    const { media, slot } = await setUp();
    media.failures.set('camera usb', 'missing');
    media.hold();
    media.opened[0]?.end();
    media.letGo();
    media.hold();
    while (media.asked.length < 3) await Promise.resolve();
    media.failures.clear();
    media.plug();
    media.letGo();
    await settle();
    expect(media.asked).toEqual(['camera usb', 'camera usb', 'camera', 'camera usb']);
    expect(slot.view()).toEqual({ state: 'on', track: media.opened[2]?.id });
  });

  it('is not taken again where the person chose another meanwhile', async () => {
    const { media, slot, unplug, plugIn } = await setUp();
    await unplug();
    slot.use('lens');
    await settle();
    await plugIn();
    expect(media.asked.at(-1)).toBe('camera lens');
    expect(slot.view()).toEqual({ state: 'on', track: media.open()[0]?.id });
  });

  it('leaves what stands in alone when something else is plugged in', async () => {
    const { media, slot, unplug } = await setUp();
    await unplug();
    const before = slot.view();
    media.plug();
    await settle();
    expect(slot.view()).toEqual(before);
    expect(media.open()).toHaveLength(1);
  });

  it('and is back at once under another profile is opened again', async () => {
    const { media, slot } = await setUp();
    media.opened[0]?.end();
    await settle();
    expect(media.asked).toEqual(['camera usb', 'camera usb']);
    expect(slot.view()).toEqual({ state: 'on', track: media.opened[1]?.id });
  });

  it('while it is muted is asked for again when it is wanted', async () => {
    const { media, slot, unplug, plugIn } = await setUp('mute');
    await unplug();
    slot.want(false);
    await plugIn();
    expect(media.open()).toEqual([]);
    slot.want(true);
    await settle();
    expect(media.asked.at(-1)).toBe('camera usb');
    expect(slot.view()).toEqual({ state: 'on', track: media.open()[0]?.id });
  });

  it('and is turned off before another has taken over sends nothing more', async () => {
    const { media, slot } = await setUp('mute');
    media.opened[0]?.end();
    slot.want(false);
    await settle();
    expect(media.open()).toEqual([]);
    slot.want(true);
    await settle();
    expect(slot.view()).toEqual({ state: 'on', track: media.open()[0]?.id });
  });

  it('takes others with it: what is left is found, but not for ever', async () => {
    const { media, slot } = await setUp();
    for (const next of [1, 2, 3]) {
      media.opened.at(-1)?.end();
      await settle();
      expect(slot.view()).toMatchObject({ state: 'on', track: media.opened[next]?.id });
    }
    media.opened.at(-1)?.end();
    await settle();
    expect(media.asked).toEqual(['camera usb', 'camera usb', 'camera', 'camera']);
    expect(slot.view()).toEqual({ state: 'failed', failure: 'missing' });
  });

  it('and leaves none behind is opened by itself once there is one again', async () => {
    const { media, slot, plugIn } = await setUp();
    media.failures.set('camera', 'missing');
    media.opened[0]?.end();
    await settle();
    expect(slot.view()).toEqual({ state: 'failed', failure: 'missing' });
    await plugIn();
    expect(slot.view()).toEqual({ state: 'on', track: media.open()[0]?.id });
  });
});

describe('a device that the system mutes', () => {
  it('says so after a while, and no longer once it sounds again', async () => {
    const { clock, media, slot } = await setUp();
    const [track] = media.opened;
    track?.flow(false);
    clock.advance(2_000);
    expect(slot.view()).toEqual({ state: 'on', track: track?.id });
    clock.advance(1_000);
    expect(slot.view()).toEqual({ state: 'on', track: track?.id, isStill: true });
    track?.flow(true);
    expect(slot.view()).toEqual({ state: 'on', track: track?.id });
  });

  it('for the moment of another profile is not worth a word', async () => {
    const { clock, media, slot } = await setUp();
    media.opened[0]?.flow(false);
    clock.advance(1_000);
    media.opened[0]?.flow(true);
    clock.advance(5_000);
    expect(slot.view()).toEqual({ state: 'on', track: media.opened[0]?.id });
    media.opened[0]?.flow(false);
    slot.want(false);
    expect(clock.pending()).toBe(0);
  });
});
