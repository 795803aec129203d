import { describe, expect, it } from 'vitest';
import { settle } from '../fakes/fake-house.ts';
import { createSlotBed as setUp } from '../fakes/slot-bed.ts';

describe('device slot', () => {
  it('obeys the last of many quick wishes, and leaves one track open', async () => {
    const { media, slot, sending } = setUp();
    for (const isOn of [true, false, true, false, true]) slot.want(isOn);
    await settle();
    expect(media.open()).toHaveLength(1);
    expect(slot.view()).toEqual({ state: 'on', track: media.open()[0]?.id });
    expect(sending()).toBe(media.open()[0]);
    for (const isOn of [false, true, false]) slot.want(isOn);
    await settle();
    expect(media.open()).toEqual([]);
    expect(slot.view()).toEqual({ state: 'off' });
    expect(sending()).toBeNull();
  });

  it('stops the camera at once when it is turned off', async () => {
    const { media, slot, registered } = setUp();
    slot.want(true);
    await settle();
    slot.want(false);
    expect(media.open()).toEqual([]);
    expect(registered.size).toBe(0);
  });

  it('keeps a muted microphone open, and lets it go when another is chosen', async () => {
    const { media, slot } = setUp('mute');
    slot.want(true);
    await settle();
    slot.want(false);
    expect(media.open().map(({ enabled }) => enabled)).toEqual([false]);
    slot.use('usb');
    expect(media.open()).toEqual([]);
    slot.want(true);
    await settle();
    expect(media.asked).toEqual(['camera', 'camera usb']);
    expect(media.open().map(({ enabled }) => enabled)).toEqual([true]);
  });

  it('changes the device without a gap: the old one stops once the new one is sent', async () => {
    const { media, slot, sent } = setUp();
    slot.want(true);
    await settle();
    slot.use('usb');
    expect(media.open()).toHaveLength(1);
    await settle();
    expect(sent).toEqual([media.opened[0]?.id, media.opened[1]?.id]);
    expect(media.open()).toEqual([media.opened[1]]);
  });

  it('turned off while one takes the place of the other, lets nothing more out of either', async () => {
    const { media, slot, registered } = setUp('mute');
    slot.want(true);
    await settle();
    media.hold();
    slot.use('usb');
    media.letGo();
    // The new one is open, and the old one is still sent.
    while (registered.size < 2) await Promise.resolve();
    slot.want(false);
    expect(media.open().map(({ enabled }) => enabled)).toEqual([false, false]);
    await settle();
    expect(media.open().map(({ enabled }) => enabled)).toEqual([false]);
  });

  it('is opened anew without a gap, and while it is muted not before it is wanted again', async () => {
    const { media, slot, sent } = setUp('mute', 'usb');
    slot.reopen();
    expect(media.asked).toEqual([]);
    slot.want(true);
    await settle();
    slot.reopen();
    expect(media.open()).toHaveLength(1);
    await settle();
    expect(media.asked).toEqual(['camera usb', 'camera usb']);
    expect(sent).toEqual([media.opened[0]?.id, media.opened[1]?.id]);
    expect(media.open()).toEqual([media.opened[1]]);
    slot.want(false);
    slot.reopen();
    expect(media.open()).toEqual([]);
    slot.want(true);
    await settle();
    expect(media.asked).toHaveLength(3);
    expect(slot.view()).toEqual({ state: 'on', track: media.opened[2]?.id });
  });

  it('that is opened anew while it opens is opened the way it is wanted last', async () => {
    const { media, slot, sent } = setUp('mute');
    media.hold();
    slot.want(true);
    slot.reopen();
    media.letGo();
    await settle();
    expect(media.asked).toHaveLength(2);
    expect(media.open()).toEqual([media.opened[1]]);
    expect(sent).toEqual([media.opened[1]?.id]);
  });

  it('keeps the old device when neither the new one nor the default opens', async () => {
    const { media, slot } = setUp();
    slot.want(true);
    await settle();
    media.failures.set('camera', 'in-use');
    slot.use('usb');
    await settle();
    expect(slot.view().state).toBe('on');
    expect(media.open()).toHaveLength(1);
  });

  it('takes the default for a device that is not there', async () => {
    const { media, slot } = setUp('close', 'gone');
    media.failures.set('camera gone', 'missing');
    slot.want(true);
    await settle();
    expect(media.asked).toEqual(['camera gone', 'camera']);
    expect(slot.view()).toEqual({ state: 'on', track: media.opened[0]?.id, standsIn: true });
  });

  it('asks nothing more after a refusal by the person, until they wish again', async () => {
    const { media, slot } = setUp('close', 'usb');
    media.failures.set('camera', 'denied');
    slot.want(true);
    await settle();
    expect(media.asked).toEqual(['camera usb']);
    expect(slot.view()).toEqual({ state: 'failed', failure: 'denied' });
    media.failures.clear();
    slot.want(true);
    await settle();
    expect(slot.view().state).toBe('on');
  });

  it('leaves a muted device that was unplugged alone', async () => {
    const { media, slot } = setUp('mute');
    slot.want(true);
    await settle();
    slot.want(false);
    media.opened[0]?.end();
    await settle();
    expect(media.asked).toHaveLength(1);
    expect(slot.view()).toEqual({ state: 'off' });
  });

  it('closes everything with its call, also what opens later', async () => {
    const { scope, media, slot, registered } = setUp();
    slot.want(true);
    await settle();
    media.hold();
    slot.use('usb');
    scope.end();
    media.letGo();
    await settle();
    slot.want(false);
    slot.want(true);
    await settle();
    expect(media.open()).toEqual([]);
    expect(registered.size).toBe(0);
    expect(media.asked).toHaveLength(2);
  });
});
