import { expect, it } from 'vitest';
import { createScope } from '../../src/base/scope.ts';
import { createMediaKeys, type CallButtons } from '../platform/desktop/media-keys.ts';
import { createFakeCall, live, nothingOn } from '../platform/fakes/fake-call.ts';
import { startCallButtons } from './call-buttons.ts';

function setUp() {
  const engine = createFakeCall();
  const scope = createScope();
  const given: (CallButtons | null)[] = [];
  const shown: unknown[] = [];
  startCallButtons({
    scope,
    call: engine.call,
    mediaKeys: { follow: (keys) => given.push(keys), show: (devices) => shown.push(devices) },
  });
  return { ...engine, scope, given, shown };
}
const speaking = { ...nothingOn, microphone: { state: 'on', track: 'm' } } as const;

it('are the call’s as long as there is one', () => {
  const { view, given, scope } = setUp();
  expect(given).toEqual([]);
  view.set(live(1));
  view.set(live(1, speaking));
  expect(given).toHaveLength(1);
  view.set({ phase: 'idle' });
  expect(given.at(-1)).toBeNull();
  view.set(live(2));
  scope.end();
  expect(given.at(-1)).toBeNull();
});

it('do what the call’s own do, and the system shows how it stands', () => {
  const { view, given, shown, orders } = setUp();
  view.set(live(1, speaking));
  given[0]?.toggleMicrophone();
  given[0]?.toggleCamera();
  given[0]?.hangUp();
  expect(orders).toEqual(['microphone false', 'camera true', 'leave']);
  view.set(live(1));
  view.set(live(1, nothingOn, { ownHandAtMs: 5 }));
  expect(shown).toEqual([
    { microphone: true, camera: false },
    { microphone: false, camera: false },
  ]);
});

it('are handed to a browser as far as it knows them', () => {
  const set: [string, boolean][] = [];
  const keys = createMediaKeys({
    setActionHandler(action, run) {
      const name: string = action;
      if (name === 'togglecamera') throw new TypeError('no such action');
      set.push([action, run !== null]);
    },
  });
  const nothing = (): void => {};
  keys.follow({ toggleMicrophone: nothing, toggleCamera: nothing, hangUp: nothing });
  keys.follow(null);
  keys.show({ microphone: true, camera: true });
  expect(set).toEqual([
    ['togglemicrophone', true],
    ['hangup', true],
    ['togglemicrophone', false],
    ['hangup', false],
  ]);
  createMediaKeys(undefined).follow(null);
});
