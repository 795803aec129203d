import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { noStatus } from '../tray/app-status.ts';
import { watchPower } from './power-watch.ts';

type Monitor = Parameters<typeof watchPower>[0]['monitor'];

const filming: AppStatus = {
  ...noStatus,
  call: { with: 'Ada', phase: 'active', microphone: true, camera: true, sharing: false, pictures: true },
};

function setUp() {
  const clock = createManualClock();
  const computer = { isLocked: false, asked: 0 };
  const events = new EventEmitter();
  const monitor = Object.assign(events, {
    getSystemIdleState() {
      computer.asked += 1;
      return computer.isLocked ? 'locked' : 'active';
    },
  }) as unknown as Monitor;
  const status = createSubject(noStatus);
  const power = watchPower({ monitor, clock, status });
  return { clock, computer, events, status, power };
}

it('tells when the computer sleeps and wakes', () => {
  const { events, power } = setUp();
  events.emit('suspend');
  expect(power.getState()).toEqual({ isAsleep: true, isLocked: false });
  events.emit('resume');
  expect(power.getState()).toEqual({ isAsleep: false, isLocked: false });
});

it('tells of a locked screen where the system does', () => {
  const { events, power, status, computer, clock } = setUp();
  events.emit('lock-screen');
  expect(power.getState().isLocked).toBe(true);
  status.set(filming);
  expect([power.getState().isLocked, computer.asked, clock.pending()]).toEqual([true, 0, 0]);
  events.emit('unlock-screen');
  expect(power.getState().isLocked).toBe(false);
});

it('asks for it elsewhere, while the camera is on and only then', () => {
  const { computer, clock, power, status } = setUp();
  expect(clock.pending()).toBe(0);
  status.set(filming);
  computer.isLocked = true;
  clock.advance(3_000);
  expect(power.getState().isLocked).toBe(true);
  status.set(noStatus);
  expect(clock.pending()).toBe(0);
});

it('stops asking at its end', () => {
  const { clock, status, power } = setUp();
  status.set(filming);
  power.end();
  expect(clock.pending()).toBe(0);
  status.set(noStatus);
  status.set(filming);
  expect(clock.pending()).toBe(0);
});
