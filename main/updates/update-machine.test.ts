import { describe, expect, it } from 'vitest';
import type { UpdateState } from '../../src/bridge/updates.ts';
import { transition, type UpdateEvent } from './update-machine.ts';

const release = { version: '1.1.0', notes: 'News' };
const none: UpdateState = { state: 'none', lookedMs: 5 };
const looking: UpdateState = { state: 'looking' };
const found: UpdateState = { state: 'found', ...release };
const downloading: UpdateState = { state: 'downloading', ...release, percent: 40 };
const begun: UpdateState = { state: 'downloading', ...release, percent: 0 };
const ready: UpdateState = { state: 'ready', ...release };
const failed: UpdateState = { state: 'failed', why: 'damaged', version: '1.1.0' };
const off: UpdateState = { state: 'off', why: 'chosen' };
const all = [none, looking, found, downloading, ready, failed, off];

const outcome = (event: UpdateEvent) => all.map((now) => transition(now, event));
const stays = (now: UpdateState) => ({ state: now, effects: [] });
const withBut = (changes: readonly (readonly [UpdateState, object])[]) =>
  all.map((now) => changes.find(([from]) => from === now)?.[1] ?? stays(now));

describe('each arrow', () => {
  it('turned off stops whatever runs', () => {
    const step = { state: off, effects: ['stop'] };
    expect(outcome({ type: 'turned-off', why: 'chosen' })).toEqual(all.map(() => step));
  });

  it('turned on, or to another channel, begins anew', () => {
    const step = { state: looking, effects: ['stop', 'look'] };
    expect(outcome({ type: 'turned-on' })).toEqual(all.map(() => step));
  });

  it('looks where nothing newer is known', () => {
    const step = { state: looking, effects: ['look'] };
    expect(outcome({ type: 'look' })).toEqual(
      withBut([
        [none, step],
        [failed, step],
      ]),
    );
  });

  it('nothing new', () => {
    expect(outcome({ type: 'nothing-new', atMs: 9 })).toEqual(
      withBut([[looking, { state: { state: 'none', lookedMs: 9 }, effects: [] }]]),
    );
  });

  it('found, outside of a call and in one', () => {
    expect(outcome({ type: 'found', release, isCalling: false })).toEqual(
      withBut([[looking, { state: begun, effects: ['download'] }]]),
    );
    expect(outcome({ type: 'found', release, isCalling: true })).toEqual(
      withBut([[looking, { state: found, effects: [] }]]),
    );
  });

  it('progress, and the end of it', () => {
    expect(outcome({ type: 'progress', percent: 70 })).toEqual(
      withBut([[downloading, { state: { ...downloading, percent: 70 }, effects: [] }]]),
    );
    expect(outcome({ type: 'downloaded' })).toEqual(withBut([[downloading, { state: ready, effects: [] }]]));
  });

  it('failed, unless nobody wants any', () => {
    const step = { state: { state: 'failed', why: 'disk-full', version: '1.1.0' }, effects: [] };
    expect(outcome({ type: 'failed', why: 'disk-full', version: '1.1.0' })).toEqual(
      all.map((now) => (now === off ? stays(off) : step)),
    );
  });

  it('a call stops the fetching, and its end begins it again', () => {
    expect(outcome({ type: 'call-began' })).toEqual(
      withBut([[downloading, { state: found, effects: ['stop'] }]]),
    );
    expect(outcome({ type: 'call-ended' })).toEqual(
      withBut([[found, { state: begun, effects: ['download'] }]]),
    );
  });
});
