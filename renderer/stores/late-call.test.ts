import { expect, it } from 'vitest';
import { createFakeCall, incoming, live, withAda } from '../platform/fakes/fake-call.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import { ada } from '../platform/fakes/sample.ts';
import { createLateCall } from './late-call.ts';

/** Every order there is, once. */
const orders: {
  readonly [Name in keyof Omit<CallEngine, 'view' | 'open' | 'waiting' | 'onMoment'>]: Parameters<
    CallEngine[Name]
  >;
} = {
  start: [withAda.place, 'video'],
  join: [withAda.call, 'voice'],
  accept: ['video'],
  decline: [],
  answerWaiting: ['voice'],
  declineWaiting: [],
  ring: [[ada.user]],
  raiseHand: [true],
  react: ['x'],
  ask: [ada.user, 'mute'],
  remove: [ada.user],
  lock: [true],
  leave: [],
  dismiss: [],
  retry: [],
  setMicrophone: [true],
  setCamera: [false],
  useDevice: ['camera', 'c'],
  reopenDevice: ['microphone'],
  share: [{ id: 'window:1', surface: 'window', name: 'Notes', audio: true }],
  stopSharing: [],
  pauseSharing: [true],
  hearShare: ['echo'],
  keepOfShare: ['motion'],
  look: [ada.user, { camera: 'paused', screen: 'paused' }],
  networkChanged: [],
  end: [],
};
const order = (call: CallEngine): void => {
  for (const [name, given] of Object.entries(orders)) Reflect.apply(Reflect.get(call, name), call, given);
};

it('hands every order on as it was given', () => {
  const [late, given, asked] = [createLateCall(), createFakeCall(), createFakeCall()];
  late.follow(given.call);
  order(late.call);
  order(asked.call);
  expect(given.orders).toHaveLength(Object.keys(orders).length);
  expect(given.orders).toEqual(asked.orders);
});

it('is idle before the engine is there, and does not do later what was ordered then', () => {
  const [late, engine] = [createLateCall(), createFakeCall()];
  order(late.call);
  expect(late.call.view.getState()).toEqual({ phase: 'idle' });
  late.follow(engine.call);
  expect(engine.orders).toEqual([]);
});

it('shows what the engine shows, from its first word', () => {
  const [late, engine] = [createLateCall(), createFakeCall()];
  const heard: unknown[] = [];
  late.call.onMoment((moment) => heard.push(moment));
  late.call.view.subscribe((now, before) => heard.push([now.phase, before.phase]));
  engine.view.set(incoming);
  engine.waiting.set(incoming);
  late.follow(engine.call);
  expect(late.call.waiting.getState()).toBe(incoming);
  const talk = live(1);
  engine.view.set(talk);
  engine.waiting.set(null);
  const there = [{ ...withAda, users: [], sinceMs: 1, isLocked: false, isMineElsewhere: false }];
  engine.open.set(there);
  const wave = { is: 'reaction', user: ada.user, emoji: 'x', atMs: 1 } as const;
  engine.happens(wave);
  const { view, waiting, open } = late.call;
  expect([view.getState(), waiting.getState(), open.getState()]).toEqual([talk, null, there]);
  expect(heard).toEqual([['incoming', 'idle'], ['live', 'incoming'], wave]);
});

it('shows nothing any more of an engine that it no longer follows', () => {
  const [late, engine] = [createLateCall(), createFakeCall()];
  late.follow(engine.call)();
  engine.view.set(incoming);
  expect(late.call.view.getState()).toEqual({ phase: 'idle' });
});

it('stays with what is so where who heard of it sooner changes it at once', () => {
  const [late, engine] = [createLateCall(), createFakeCall()];
  engine.view.subscribe(({ phase }) => {
    if (phase === 'incoming') engine.view.set({ phase: 'idle' });
  });
  late.follow(engine.call);
  engine.view.set(incoming);
  expect(late.call.view.getState()).toEqual({ phase: 'idle' });
});
