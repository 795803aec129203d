import type { ActivationArguments } from 'electron';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { roomId } from '../../src/protocol/ids.ts';
import { followActivations, readActivation } from './activation.ts';

const id = '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b10';
const room = v.parse(roomId, id);

describe('what Windows hands back of a notification', () => {
  it.each([
    [`type=click&tag=room:${id}`, { key: `room:${id}`, meant: { is: 'room', room: id } }],
    [`type=click&tag=room%3A${id.toUpperCase()}`, { meant: { is: 'room', room: id } }],
    [
      `tag=room%3A${id}%40club-2`,
      { key: `room:${id}@club-2`, meant: { is: 'room', room: id, profile: 'club-2' } },
    ],
    [`type=action&action=0&tag=ring:${id}`, { key: `ring:${id}`, meant: { is: 'call', call: id } }],
    [`missed:${id}`, { meant: { is: 'call', call: id } }],
    ['type=click&tag=close-notice', { key: '', meant: { is: 'unknown' } }],
    ['room:nothing', { meant: { is: 'unknown' } }],
    ['', { meant: { is: 'unknown' } }],
  ])('%s', (handed, read) => {
    expect(readActivation(handed)).toMatchObject(read);
  });
});

function setUp(ours: readonly string[] = []) {
  const done: unknown[] = [];
  let heard: (details: ActivationArguments) => void = () => {};
  followActivations({
    handleActivation: (callback) => (heard = callback),
    isOfThisRun: (key) => ours.includes(key),
    openRoom: (to, profile) => done.push(['open', to, profile]),
    reply: (to, text, profile) => done.push(['reply', to, text, profile]),
    staleCall: (call) => done.push(['stale', call]),
    showWindow: () => done.push('show'),
  });
  return {
    done,
    press: (details: Partial<ActivationArguments>) => heard({ type: 'click', arguments: '', ...details }),
  };
}

describe('a notification of an earlier start', () => {
  it('leads to its room, or answers there', () => {
    const { done, press } = setUp();
    press({ arguments: `tag=room:${id}` });
    press({ type: 'reply', arguments: `tag=room:${id}`, reply: 'Yes' });
    press({ type: 'reply', arguments: `tag=room:${id}`, reply: '' });
    expect(done).toEqual([
      ['open', room, 'first'],
      ['reply', room, 'Yes', 'first'],
      ['open', room, 'first'],
    ]);
  });
  it('of a call says what became of it, and shows the window where nothing can be read', () => {
    const { done, press } = setUp();
    press({ type: 'action', actionIndex: 0, arguments: `tag=ring:${id}` });
    press({ arguments: 'garbage' });
    expect(done).toEqual([['stale', id], 'show']);
  });
  it('or rather of this one tells its own events, and is not done twice', () => {
    const { done, press } = setUp([`room:${id}`]);
    press({ arguments: `tag=room:${id}` });
    expect(done).toEqual([]);
  });
});
