import { expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { CallView } from '../../src/call/view.ts';
import { live, nothingOn } from '../platform/fakes/fake-call.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { createBlackCamera } from './black-camera.ts';

const filming = (track: string): CallView => live(1, { ...nothingOn, camera: { state: 'on', track } });

function setUp() {
  const [scope, clock] = [createScope(), createManualClock()];
  const view = createSubject<CallView>(filming('a'));
  const isSeen = createSubject(true);
  const looks: string[] = [];
  const picture = { isBlack: true };
  const camera = createBlackCamera({
    ...{ scope, clock, view, isSeen },
    async isBlack(track) {
      looks.push(track);
      return picture.isBlack;
    },
  });
  const pass = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      clock.advance(3_000);
      await settle();
    }
  };
  return { scope, clock, view, isSeen, looks, picture, camera, pass };
}

it('says that the picture is black once it was so twice, and no longer than that', async () => {
  const { camera, picture, pass } = setUp();
  await pass(1);
  expect(camera.state.getState()).toBe(false);
  await pass(1);
  expect(camera.state.getState()).toBe(true);
  picture.isBlack = false;
  await pass(1);
  expect(camera.state.getState()).toBe(false);
});

it('is not said again of this picture once it was put away, and of the next it is', async () => {
  const { camera, view, pass } = setUp();
  await pass(2);
  camera.dismiss();
  await pass(3);
  expect(camera.state.getState()).toBe(false);
  view.set(filming('b'));
  await pass(2);
  expect(camera.state.getState()).toBe(true);
});

it('looks at nothing while the camera is off or nobody sees the page', async () => {
  const { clock, camera, view, isSeen, looks, pass } = setUp();
  await pass(2);
  isSeen.set(false);
  await pass(2);
  expect(looks).toHaveLength(2);
  expect(camera.state.getState()).toBe(true);
  isSeen.set(true);
  view.set(live(1));
  await pass(2);
  expect(looks).toHaveLength(2);
  expect(camera.state.getState()).toBe(false);
  expect(clock.pending()).toBe(0);
});

it('leaves nothing behind', async () => {
  const { scope, clock, pass } = setUp();
  await pass(1);
  scope.end();
  expect(clock.pending()).toBe(0);
});
