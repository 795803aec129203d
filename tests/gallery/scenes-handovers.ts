import { handover } from './fake-handovers.ts';
import type { Scene } from './fake-model.ts';
import { grace, longName, user } from './people.ts';
import { live } from './scenes-calls.ts';

const inCall = { open: grace, call: live(), conversation: {} };
const takers = [user(grace)];
const long =
  'A very long report on the operation of the Automatic Sequence Controlled Calculator (final, 3).pdf';

export const handoverScenes: Readonly<Record<string, Scene>> = {
  'handovers-offer': {
    ...inCall,
    handovers: {
      takers,
      all: [
        handover('film.mkv'),
        handover('compiler.exe', { bytes: 12_400_000 }),
        handover('Mark II', {
          bytes: 84_000_000,
          files: Array.from({ length: 48 }, (_, at) => ({ path: `Mark II/${at}.pdf`, bytes: 1_750_000 })),
        }),
      ],
    },
  },
  'handovers-under-way': {
    ...inCall,
    handovers: {
      takers,
      all: [
        handover('film.mkv', { state: { is: 'moving' }, moved: 640_000_000, bytesPerSecond: 9_300_000 }),
        handover(long, { direction: 'out', bytes: 8_400_000 }),
        handover('tape-1.bin', {
          direction: 'out',
          state: { is: 'moving' },
          moved: 4_000_000,
          bytesPerSecond: 412_000,
        }),
        handover('tape-2.bin', { state: { is: 'paused', by: 'me' }, moved: 220_000_000 }),
        handover('tape-3.bin', {
          direction: 'out',
          state: { is: 'paused', by: 'them' },
          moved: 1_220_000_000,
        }),
        handover('tape-4.bin', { state: { is: 'moving' }, moved: 300_000_000, isAway: true }),
      ],
    },
  },
  'handovers-over': {
    ...inCall,
    handovers: {
      takers,
      all: [
        handover('film.mkv', { state: { is: 'done' }, moved: 1_840_000_000, show: () => {} }),
        handover('Alan Turing – own camera.mkv', {
          ...{ state: { is: 'moving' }, bytes: 2_200_000_000, moved: 900_000_000 },
          film: { recording: 'one', set: 'one', shows: 'camera', beganMs: 0, lastsMs: 1, at: 0, of: 1 },
        }),
        handover('plan.pdf', { direction: 'out', bytes: 640_000, state: { is: 'done' } }),
        handover('notes.txt', { direction: 'out', bytes: 612, state: { is: 'refused' } }),
        handover('tape-1.bin', { state: { is: 'cancelled', by: 'them' } }),
        handover('tape-2.bin', { state: { is: 'failed', why: 'unsaved' } }),
        handover('tape-3.bin', { direction: 'out', state: { is: 'failed', why: 'unreadable' } }),
      ],
    },
  },
  'handovers-elsewhere': {
    open: 'Barbara Liskov',
    call: live(),
    handovers: {
      takers,
      all: [
        handover('setup.msi', { bytes: 52_000_000 }),
        handover(long, { user: user(longName), state: { is: 'moving' } }),
      ],
    },
  },
  'handovers-attach': { ...inCall, handovers: { takers } },
};
