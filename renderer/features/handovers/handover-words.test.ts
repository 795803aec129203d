import { expect, it } from 'vitest';
import type { Handover } from '../../../src/call/files/file-exchange.ts';
import { filmOffer } from '../../stores/fakes/film-offer.ts';
import { noteOf, timeLeftWords, warningOf } from './handover-words.ts';

const one = (more: Partial<Handover>): Handover =>
  ({
    direction: 'in',
    name: 'plan.pdf',
    files: [{ path: 'plan.pdf', bytes: 2_000_000 }],
    bytes: 2_000_000,
    moved: 500_000,
    state: { is: 'offered' },
    isAway: false,
    bytesPerSecond: null,
    ...more,
  }) as Handover;
const { film } = filmOffer()({ is: 'offered' });
const moving: Partial<Handover> = { state: { is: 'moving' } };

it.each<[Partial<Handover>, string]>([
  [{}, '2 MB, from Ben'],
  [{ direction: 'out' }, '2 MB, waiting for Ben'],
  [{ direction: 'out', isAway: true }, 'Offered to Ben when you are in a call again'],
  [moving, '500 KB of 2 MB, from Ben'],
  [{ ...moving, bytesPerSecond: 50_000 }, '500 KB of 2 MB, 50 KB/s, about 30 s left, from Ben'],
  [{ ...moving, isAway: true }, '500 KB of 2 MB, goes on when Ben is in a call with you again'],
  [{ state: { is: 'paused', by: 'both' } }, 'Paused, 500 KB of 2 MB'],
  [{ state: { is: 'paused', by: 'them' } }, 'Paused by Ben, 500 KB of 2 MB'],
  [{ state: { is: 'done' } }, '2 MB, saved, from Ben'],
  [{ direction: 'out', state: { is: 'done' } }, '2 MB, Ben has it'],
  [{ direction: 'out', state: { is: 'refused' } }, 'Ben does not want it'],
  [{ state: { is: 'cancelled', by: 'them' } }, 'Cancelled by Ben'],
  [{ waits: 'no-room' }, 'Waits: the disk has too little room. It goes on by itself.'],
  [
    { ...moving, direction: 'out', waits: 'no-room' },
    'Waits: the disk of Ben has too little room. It goes on by itself.',
  ],
  [
    { direction: 'out', waits: 'not-there' },
    'Waits until the recording is there again at Ben. It goes on by itself.',
  ],
  [{ direction: 'out', waits: 'not-there', isAway: true }, 'Offered to Ben when you are in a call again'],
  [{ state: { is: 'done' }, waits: 'no-room' }, '2 MB, saved, from Ben'],
  [
    { direction: 'out', film, state: { is: 'refused' } },
    'Ben does not wait for it any more. It is under Recordings.',
  ],
  [
    { direction: 'out', film, state: { is: 'failed', why: 'unsaved' } },
    'Ben could not save it. It is under Recordings.',
  ],
  [
    { direction: 'out', state: { is: 'failed', why: 'unsaved' } },
    'Ben could not save it. The disk may be full.',
  ],
])('%j: %s', (more, words) => {
  expect(noteOf(one(more), 'Ben')).toBe(words);
});

it('says how long it takes as one says it', () => {
  expect([3, 32, 70, 1_000, 9_000].map(timeLeftWords)).toEqual([
    'a few seconds left',
    'about 30 s left',
    'about 1 min left',
    'about 17 min left',
    'about 3 h left',
  ]);
});

it('warns of programs before they are taken and opened, and of nothing else', () => {
  const files = ['a.pdf', 'b.exe', 'c.sh'].map((path) => ({ path, bytes: 1 }));
  expect(warningOf(one({ files }), 'Ben')).toBe('2 are programs. Open it only if you expected it from Ben.');
  expect(warningOf(one({ files, ...moving }), 'Ben')).toBeNull();
  expect(warningOf(one({ files, direction: 'out' }), 'Ben')).toBeNull();
  expect(warningOf(one({}), 'Ben')).toBeNull();
});

it('warns by the name under which a file is saved, and of folders that are programs', () => {
  const isOne = 'This is a program. Open it only if you expected it from Ben.';
  expect(warningOf(one({ name: 'plan.exe' }), 'Ben')).toBe(isOne);
  const files = [{ path: 'Plan/Plan.app/Contents/MacOS/plan', bytes: 1 }];
  expect(warningOf(one({ name: 'Plan', files }), 'Ben')).toBe(isOne);
});
