import { expect, it } from 'vitest';
import { fail, ok } from '../../../../src/base/result.ts';
import { createManualClock } from '../../../../src/base/clock.ts';
import { settle } from '../../../platform/fakes/fake-sockets.ts';
import { recordMs, runEcho } from './echo-run.ts';

function setUp(level = 0.3, opens = true) {
  const clock = createManualClock();
  const steps: string[] = [];
  let heard = (_wasHeard: boolean): void => {};
  const stop = runEcho({
    clock,
    speaker: 'desk',
    show: (echo) => steps.push('failure' in echo ? `${echo.is} ${echo.failure}` : echo.is),
    async hear() {
      if (!opens) return fail('denied');
      return ok({
        level: () => level,
        end: () => void steps.push('microphone ends'),
        record: () => async () => ({
          play(speaker: string, done: (wasHeard: boolean) => void) {
            steps.push(`plays on ${speaker}`);
            heard = done;
            return () => void steps.push('player ends');
          },
          forget: () => void steps.push('forgets'),
        }),
      });
    },
  });
  const pass = async (ms: number): Promise<void> => {
    await settle();
    for (let passed = 0; passed < ms; passed += 80) {
      clock.advance(80);
      await settle();
    }
  };
  return { clock, steps, stop, pass, heard: (wasHeard: boolean) => heard(wasHeard) };
}

const recorded = ['opening', 'recording', 'microphone ends'];

it('records, plays it back on the speaker, and keeps nothing', async () => {
  const { steps, pass, heard } = setUp();
  await pass(recordMs);
  expect(steps).toEqual([...recorded, 'playing', 'plays on desk']);
  heard(true);
  expect(steps.slice(5)).toEqual(['forgets', 'player ends', 'played']);
});

it('says that nothing was heard instead of playing silence', async () => {
  const { steps, pass } = setUp(0.005);
  await pass(recordMs);
  expect(steps).toEqual([...recorded, 'forgets', 'silent']);
});

it('says that the speaker does not play', async () => {
  const { steps, pass, heard } = setUp();
  await pass(recordMs);
  heard(false);
  expect(steps.at(-1)).toBe('not-played');
});

it('says why the microphone does not open', async () => {
  const { steps, pass } = setUp(0.3, false);
  await pass(80);
  expect(steps).toEqual(['opening', 'failed denied']);
});

it('ended while it records lets the microphone go, and plays nothing', async () => {
  const { clock, steps, stop, pass } = setUp();
  await pass(800);
  stop();
  await settle();
  expect(steps).toEqual([...recorded, 'forgets']);
  expect(clock.pending()).toBe(0);
});

it('ended while it plays is silent at once', async () => {
  const { steps, stop, pass } = setUp();
  await pass(recordMs);
  stop();
  expect(steps.slice(5)).toEqual(['forgets', 'player ends']);
});
