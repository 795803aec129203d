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
      lookAtRoom: () => async () => null,
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

it('takes its time beside pictures, and only as long as something goes', async () => {
  const clock = createManualClock();
  const line = { sent: 0, share: 1 as number | null };
  const flight = createFlight(
    {
      lookAtRoom: () => async () => line.share,
      send: ({ length }) => (line.sent += length) > 0,
    },
    clock,
  );
  const done = flight.send(new Uint8Array(150_000), wanted);
  for (let ms = 0; ms < 1_000; ms += 10) {
    clock.advance(10);
    flight.echoed(line.sent);
    await settle();
  }
  // 300 kbps are 37,500 bytes a second, and the first look comes behind the first pieces.
  expect(line.sent).toBeGreaterThan(30_000);
  expect(line.sent).toBeLessThan(50_000);
  for (let ms = 0; ms < 3_000; ms += 10) {
    clock.advance(10);
    flight.echoed(line.sent);
    await settle();
  }
  expect(await done).toBe(true);
  clock.advance(3_000);
  await settle();
  clock.advance(3_000);
  await settle();
  expect(clock.pending()).toBe(0);
});
