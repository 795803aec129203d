import { describe, expect, it } from 'vitest';
import { transition, type TransferEvent, type TransferState } from './transfer-state.ts';

const offered: TransferState = { is: 'offered' };
const moving: TransferState = { is: 'moving' };
const done: TransferState = { is: 'done' };
const paused = (by: 'me' | 'them' | 'both'): TransferState => ({ is: 'paused', by });
const pauses = (by: 'me' | 'them'): TransferEvent => ({ type: 'paused', by });
const resumes = (by: 'me' | 'them'): TransferEvent => ({ type: 'resumed', by });

const arrows: [from: TransferState, event: TransferEvent, to: TransferState][] = [
  [offered, { type: 'accepted' }, moving],
  [offered, { type: 'refused' }, { is: 'refused' }],
  [offered, { type: 'whole' }, offered],
  [offered, pauses('me'), offered],
  [offered, { type: 'cancelled', by: 'them' }, { is: 'cancelled', by: 'them' }],
  [moving, { type: 'accepted' }, moving],
  [moving, { type: 'refused' }, moving],
  [moving, { type: 'whole' }, done],
  [moving, pauses('me'), paused('me')],
  [moving, pauses('them'), paused('them')],
  [moving, resumes('me'), moving],
  [moving, { type: 'failed', why: 'unsaved' }, { is: 'failed', why: 'unsaved' }],
  [paused('me'), pauses('me'), paused('me')],
  [paused('me'), pauses('them'), paused('both')],
  [paused('both'), pauses('me'), paused('both')],
  [paused('me'), resumes('me'), moving],
  [paused('me'), resumes('them'), paused('me')],
  [paused('both'), resumes('me'), paused('them')],
  [paused('both'), resumes('them'), paused('me')],
  [paused('them'), { type: 'whole' }, done],
  [paused('them'), { type: 'accepted' }, paused('them')],
  [paused('them'), { type: 'cancelled', by: 'me' }, { is: 'cancelled', by: 'me' }],
  [done, { type: 'cancelled', by: 'me' }, done],
  [{ is: 'refused' }, { type: 'accepted' }, { is: 'refused' }],
  [{ is: 'cancelled', by: 'me' }, { type: 'whole' }, { is: 'cancelled', by: 'me' }],
  [{ is: 'failed', why: 'damaged' }, pauses('me'), { is: 'failed', why: 'damaged' }],
];

describe('how files fare that go from one to another', () => {
  it.each(arrows)('%j, %j: %j', (from, event, to) => {
    expect(transition(from, event)).toEqual(to);
  });
});
