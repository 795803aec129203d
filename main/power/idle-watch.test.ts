import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { watchIdle } from './idle-watch.ts';

type Monitor = Parameters<typeof watchIdle>[0];

/** A computer that is touched when the test says so. */
function setUp() {
  const clock = createManualClock();
  const events = new EventEmitter();
  const computer = { touchedMs: 0, isUnknown: false, isLocked: false, looks: 0 };
  const idleSeconds = () => Math.floor((clock.now() - computer.touchedMs) / 1000);
  const monitor = Object.assign(events, {
    getSystemIdleTime: () => (computer.isUnknown ? 0 : idleSeconds()),
    getSystemIdleState(threshold: number) {
      computer.looks += 1;
      if (computer.isUnknown) return 'unknown';
      if (computer.isLocked) return 'locked';
      return idleSeconds() >= threshold ? 'idle' : 'active';
    },
  }) as unknown as Monitor;
  const idle = watchIdle(monitor, clock);
  const seen: boolean[] = [];
  idle.subscribe((isIdle) => seen.push(isIdle));
  return { clock, computer, events, idle, seen };
}

it('is idle after five minutes without a touch, and not when it is touched', () => {
  const { clock, computer, seen, idle } = setUp();
  clock.advance(299_000);
  expect(idle.getState()).toBe(false);
  clock.advance(1_000);
  expect(seen).toEqual([true]);
  clock.advance(60_000);
  computer.touchedMs = clock.now();
  clock.advance(5_000);
  expect(seen).toEqual([true, false]);
});

it('looks seldom while somebody is there', () => {
  const { clock, computer } = setUp();
  for (let minute = 0; minute < 60; minute += 1) {
    clock.advance(60_000);
    computer.touchedMs = clock.now();
  }
  expect(computer.looks).toBeLessThan(20);
});

it('a locked screen is idle at once, also where only the state tells', () => {
  const { clock, computer, events, seen } = setUp();
  events.emit('lock-screen');
  expect(seen).toEqual([true]);
  computer.touchedMs = clock.now();
  clock.advance(60_000);
  expect(seen).toEqual([true]);
  events.emit('unlock-screen');
  expect(seen).toEqual([true, false]);
  computer.isLocked = true;
  clock.advance(300_000);
  expect(seen).toEqual([true, false, true]);
});

it('looks when the computer wakes', () => {
  const { computer, events, seen } = setUp();
  computer.isLocked = true;
  events.emit('resume');
  expect(seen).toEqual([true]);
});

it('takes somebody to be there where the system does not know', () => {
  const { clock, computer, seen } = setUp();
  computer.isUnknown = true;
  clock.advance(3_600_000);
  expect(seen).toEqual([]);
});

it('stops looking at its end', () => {
  const { clock, idle } = setUp();
  idle.end();
  expect(clock.pending()).toBe(0);
});
