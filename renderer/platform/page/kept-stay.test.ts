import { expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { callId } from '../fakes/sample.ts';
import { createKeptStay } from './kept-stay.ts';

const stay = { call: callId(1), microphone: true, camera: false };

function setUp() {
  const held = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
  };
  const clock = createManualClock(1_000_000);
  return { clock, localStorage, page: () => createKeptStay({ localStorage }, clock) };
}

it('is there for the page that comes next, however long the call was', () => {
  const { clock, page } = setUp();
  page().save(stay);
  clock.advance(3_600_000);
  expect(page().load()).toEqual(stay);
});

it('is of a moment ago, or of no use', () => {
  const { clock, localStorage } = setUp();
  createKeptStay({ localStorage }, clock).save(stay);
  // The page is gone and says no more that it is there: the time that passes is not its own.
  const at = (ms: number) => createKeptStay({ localStorage }, createManualClock(clock.now() + ms)).load();
  expect([at(0), at(119_000), at(121_000), at(-121_000)]).toEqual([stay, stay, null, null]);
});

it('is nothing after the call, and nothing more is said of it', () => {
  const { clock, page } = setUp();
  const kept = page();
  kept.save(stay);
  kept.save(null);
  expect([kept.load(), clock.pending()]).toEqual([null, 0]);
});

it('is nothing where the page may keep nothing', () => {
  const forbidden = {
    get localStorage(): never {
      throw new DOMException('as where cookies are blocked', 'SecurityError');
    },
  };
  const kept = createKeptStay(forbidden, createManualClock());
  kept.save(stay);
  expect(kept.load()).toBeNull();
});
