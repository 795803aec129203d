import { expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { noStatus } from '../tray/app-status.ts';
import { stayAwakeInCalls } from './stay-awake.ts';

const inPhase = (phase: 'outgoing' | 'ringing' | 'active', pictures = false): AppStatus => ({
  ...noStatus,
  call: { with: 'Ada', phase, microphone: true, camera: false, sharing: false, pictures },
});

function setUp() {
  const status = createSubject(noStatus);
  const done: string[] = [];
  let lastId = 0;
  const end = stayAwakeInCalls(status, {
    start(wish) {
      lastId += 1;
      done.push(`${lastId}: ${wish}`);
      return lastId;
    },
    stop(id) {
      done.push(`${id} ends`);
      return true;
    },
  });
  return { status, done, end };
}

it('keeps the computer awake only while a call is active', () => {
  const { status, done } = setUp();
  status.set(inPhase('outgoing', true));
  status.set(inPhase('ringing'));
  expect(done).toEqual([]);
  status.set(inPhase('active'));
  status.set({ ...inPhase('active'), unread: 2 });
  status.set(noStatus);
  status.set({ ...noStatus });
  expect(done).toEqual(['1: prevent-app-suspension', '1 ends']);
});

it('keeps the display on only while there is something to see, without a gap', () => {
  const { status, done, end } = setUp();
  status.set(inPhase('active'));
  status.set(inPhase('active', true));
  status.set(inPhase('active'));
  end();
  status.set(inPhase('active', true));
  expect(done).toEqual([
    '1: prevent-app-suspension',
    '2: prevent-display-sleep',
    '1 ends',
    '3: prevent-app-suspension',
    '2 ends',
    '3 ends',
  ]);
});
