import { expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import { createFlight } from './flight.ts';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

function setUp() {
  const clock = createManualClock();
  const line = { sent: 0, isGone: false };
  const flight = createFlight(
    {
      send({ length }) {
        if (!line.isGone) line.sent += length;
        return !line.isGone;
      },
    },
    clock,
  );
  return { clock, line, flight };
}
const wanted = (): boolean => true;

it('sends as much as may be on its way, and more with each echo', async () => {
  const { clock, line, flight } = setUp();
  const done = flight.send(new Uint8Array(20_000), wanted);
  await settle();
  expect(line.sent).toBe(2_400);
  clock.advance(20);
  flight.echoed(2_400);
  await settle();
  expect(line.sent).toBe(2_400 + 4_800);
  flight.echoed(99_999);
  flight.echoed(2_000);
  await settle();
  expect(line.sent).toBe(7_200);
  for (let round = 0; round < 5; round += 1) {
    clock.advance(20);
    flight.echoed(line.sent);
    await settle();
  }
  expect(await done).toBe(true);
  expect(line.sent).toBe(20_000);
});

it('stops when nobody wants it any more, and when the line is gone', async () => {
  const cancelled = setUp();
  let isWanted = true;
  const done = cancelled.flight.send(new Uint8Array(9_000), () => isWanted);
  await settle();
  isWanted = false;
  cancelled.flight.echoed(2_400);
  expect([await done, cancelled.line.sent]).toEqual([false, 2_400]);

  const ended = setUp();
  const waiting = ended.flight.send(new Uint8Array(9_000), wanted);
  await settle();
  ended.flight.end();
  expect(await waiting).toBe(false);

  const gone = setUp();
  gone.line.isGone = true;
  expect(await gone.flight.send(new Uint8Array(10), wanted)).toBe(false);
});
