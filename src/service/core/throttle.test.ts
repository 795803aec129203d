import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { limits } from '../../protocol/limits.ts';
import { createThrottle } from './throttle.ts';

function setUp() {
  const clock = createManualClock(1_000);
  const throttle = createThrottle(clock);
  const takeAll = (type: Parameters<typeof throttle.take>[0], count: number): number[] =>
    Array.from({ length: count }, () => throttle.take(type));
  return { clock, throttle, takeAll };
}

describe('the throttle of a connection', () => {
  it('lets a burst through and then says when to come back', () => {
    const { throttle, takeAll } = setUp();
    const { burst, perSecond } = limits.rates['chat.send'];
    expect(takeAll('chat.send', burst).every((waitMs) => waitMs === 0)).toBe(true);
    expect(throttle.take('chat.send')).toBe(1000 / perSecond);
  });

  it('lets through again exactly when it said so', () => {
    const { clock, throttle, takeAll } = setUp();
    takeAll('call.start', limits.rates['call.start'].burst);
    const waitMs = throttle.take('call.start');
    clock.advance(waitMs - 1);
    expect(throttle.take('call.start')).toBe(1);
    clock.advance(1);
    expect(throttle.take('call.start')).toBe(0);
  });

  it('keeps no more than a burst, however long nobody asks', () => {
    const { clock, takeAll } = setUp();
    const { burst } = limits.rates['chat.send'];
    clock.advance(3_600_000);
    expect(takeAll('chat.send', burst + 1).filter((waitMs) => waitMs > 0)).toHaveLength(1);
  });

  it('counts every request against the rate of all', () => {
    const { throttle, takeAll } = setUp();
    takeAll('ping', limits.rates.any.burst);
    expect(throttle.take('chat.history')).toBeGreaterThan(0);
  });

  it('does not charge the rate of all for a refused request', () => {
    const { takeAll } = setUp();
    takeAll('chat.send', limits.rates.any.burst * 2);
    const left = limits.rates.any.burst - limits.rates['chat.send'].burst;
    expect(takeAll('ping', left).every((waitMs) => waitMs === 0)).toBe(true);
  });

  it('counts refusals, and forgives one for each request that it lets through', () => {
    const { clock, throttle, takeAll } = setUp();
    takeAll('chat.send', limits.rates['chat.send'].burst + 3);
    expect(throttle.refusals).toBe(3);
    clock.advance(1_000);
    throttle.take('chat.send');
    expect(throttle.refusals).toBe(2);
    takeAll('ping', 5);
    expect(throttle.refusals).toBe(0);
  });

  it.each([
    'profile.set',
    'picture.set',
    'picture.get',
    'presence.set',
    'room.open',
    'room.role',
    'room.archive',
    'room.remove',
    'room.leave',
    'invite.list',
    'invite.revoke',
    'call.media',
    'call.join',
    'call.ring',
    'call.hand',
    'call.react',
    'call.ask',
    'call.remove',
    'call.lock',
    'chat.history',
  ] as const)('slows %s down earlier than requests that are written or told to nobody', (type) => {
    const { takeAll } = setUp();
    const { burst } = limits.rates[type];
    expect(burst).toBeLessThan(limits.rates.any.burst);
    expect(takeAll(type, burst + 1).filter((waitMs) => waitMs > 0)).toHaveLength(1);
  });

  it('counts the bytes of frames, also of those that are never read', () => {
    const { clock, throttle } = setUp();
    const { burst, perSecond } = limits.rates.bytes;
    expect(throttle.takeBytes(burst)).toBe(0);
    expect(throttle.takeBytes(perSecond)).toBe(1_000);
    expect(throttle.refusals).toBe(1);
    clock.advance(1_000);
    expect(throttle.takeBytes(perSecond)).toBe(0);
  });

  it('is not deceived by what trickles through a steady flood', () => {
    const { clock, throttle, takeAll } = setUp();
    const { burst, perSecond } = limits.rates.any;
    takeAll('ping', burst);
    for (let ms = 0; ms < 1_000; ms += 1000 / perSecond) {
      clock.advance(1000 / perSecond);
      takeAll('ping', 20);
    }
    expect(throttle.refusals).toBeGreaterThan(limits.floodRefusals);
  });
});
