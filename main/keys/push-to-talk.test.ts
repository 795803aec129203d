import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { oncePerPress } from './once-a-press.ts';
import { createPushToTalk } from './push-to-talk.ts';

function setUp() {
  const clock = createManualClock();
  const said: (boolean | string)[] = [];
  const talk = createPushToTalk({
    clock,
    say: (on) => said.push(on),
    staysOpen: () => said.push('stays open'),
  });
  return { clock, said, talk };
}

describe('the key to talk', () => {
  it('talks while it repeats and ends soon after the last', () => {
    const { clock, said, talk } = setUp();
    talk.pressed();
    expect(said).toEqual([true]);
    clock.advance(660);
    for (let repeat = 0; repeat < 50; repeat += 1) {
      talk.pressed();
      clock.advance(33);
    }
    expect(said).toEqual([true]);
    clock.advance(350);
    expect(said).toEqual([true, false]);
    expect(clock.pending()).toBe(0);
  });

  it('talks from one tap to the next where nothing repeats', () => {
    const { clock, said, talk } = setUp();
    talk.pressed();
    clock.advance(1_099);
    expect(said).toEqual([true]);
    clock.advance(1);
    expect(said).toEqual([true, 'stays open']);
    clock.advance(60_000);
    talk.pressed();
    expect(said).toEqual([true, 'stays open', false]);
    talk.pressed();
    expect(said).toEqual([true, 'stays open', false, true]);
  });

  it('begins anew with the next tap after something else closed the microphone', () => {
    const { clock, said, talk } = setUp();
    talk.pressed();
    clock.advance(2_000);
    talk.closed();
    talk.pressed();
    expect(said).toEqual([true, 'stays open', true]);
    talk.closed();
    expect(clock.pending()).toBe(0);
  });

  it('ends with a second tap that came so soon that it might have been a repeat', () => {
    const { clock, said, talk } = setUp();
    talk.pressed();
    clock.advance(400);
    talk.pressed();
    clock.advance(350);
    expect(said).toEqual([true, false]);
  });

  it('leaves nothing open when it is stopped', () => {
    const { clock, said, talk } = setUp();
    talk.stop();
    expect(said).toEqual([]);
    talk.pressed();
    talk.pressed();
    talk.stop();
    expect(said).toEqual([true, false]);
    expect(clock.pending()).toBe(0);
  });
});

it('a key that is held counts once, and again after it was let go', () => {
  const clock = createManualClock();
  let runs = 0;
  const pressed = oncePerPress(clock, () => (runs += 1));
  pressed();
  clock.advance(660);
  for (let repeat = 0; repeat < 100; repeat += 1) {
    pressed();
    clock.advance(33);
  }
  expect(runs).toBe(1);
  clock.advance(700);
  pressed();
  expect(runs).toBe(2);
});
