import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import type { RecordingWritten } from '../../../src/bridge/recording.ts';
import { createRecorder, type RecordedPerson } from './call-recorder.ts';

const person = (id: string, voice: string | null = null): RecordedPerson => ({
  ...{ id, name: id, initials: '', colour: 0, isMuted: false, camera: null, screen: null },
  ...{ voice, sound: null, bare: null },
});
const [ada, ben] = [person('Ada', 'voice of ada'), person('Ben', 'voice of ben')];
const bytes = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length);

function setUp(written: RecordingWritten = { state: 'written', roomBytes: 9 }) {
  const clock = createManualClock();
  const did: string[] = [];
  const strands: { write: (piece: Uint8Array<ArrayBuffer>) => Promise<void>; failed: () => void }[] = [];
  let files = 0;
  const begin = createRecorder({
    clock,
    sizeOf: (track) => (track === 'odd' ? { width: 641, height: 359 } : {}),
    recordings: {
      begin: async ({ title }) => {
        if (title === 'Full') return { state: 'refused', why: 'no-room' };
        return {
          id: 'recording',
          async addFile(name, beganMs) {
            if (name === 'Too many') throw new Error('no more files');
            did.push(`file ${name} from ${beganMs}`);
            return files++;
          },
          write: async () => written,
          addChapter: ({ atMs, says }) => did.push(`chapter ${says} at ${atMs}`),
          finish: async () => void did.push('finished'),
          drop: async () => void did.push('dropped'),
        };
      },
    },
    openStrands: async () => ({
      open({ isBare, width, height }, write, failed) {
        if (isBare) did.push(`bare ${width} x ${height}`);
        if (did.at(-1)?.includes('Nobody')) throw new Error('no recorder');
        const number = strands.push({ write, failed });
        return {
          show: ({ faces }, voices) =>
            did.push(
              `${number} shows ${faces.map(({ name }) => name).join(' ')}, plays ${[...voices].join(' ')}`,
            ),
          stop: async () => void did.push(`${number} stops`),
        };
      },
      end: () => did.push('closed'),
    }),
  });
  return { clock, did, strands, begin };
}

async function running(shape: 'one' | 'several' | 'each', people = [ada], written?: RecordingWritten) {
  const t = setUp(written);
  const recording = await t.begin({ title: 'Orchard', shape });
  if (typeof recording === 'string') throw new Error(recording);
  recording.show(people);
  return { ...t, recording };
}

describe('a recording of a call', () => {
  it('is one film, of whoever is in it', async () => {
    const t = await running('one');
    t.recording.show([ada, ben]);
    await t.recording.stop();
    t.recording.show([ada]);
    await t.recording.stop();
    expect(t.did).toEqual([
      'file Orchard from 0',
      '1 shows Ada, plays voice of ada',
      '1 shows Ada Ben, plays voice of ada voice of ben',
      '1 stops',
      'closed',
      'finished',
    ]);
  });

  it('is one film of each, which begins and ends with them', async () => {
    const t = await running('several', [ada, ben]);
    t.recording.show([ada]);
    t.clock.advance(3_000);
    t.recording.show([ada]);
    t.clock.advance(2_000);
    t.recording.show([ada, ben]);
    expect(t.did.filter((step) => !step.includes('shows'))).toEqual([
      'file Ada from 0',
      'file Ben from 0',
      '2 stops',
      'file Ben from 5000',
    ]);
  });

  it('is of who is to be cut two bare films, one of them while they share', async () => {
    const bare = { camera: 'Camera', screen: 'Share' };
    const cam = { ...ada, bare, camera: 'odd' };
    const t = await running('each', [cam, ben]);
    t.recording.show([{ ...cam, screen: 'screen', sound: 'music' }, ben]);
    t.recording.show([cam, ben]);
    t.clock.advance(5_000);
    expect(t.did).toEqual([
      'file Camera from 0',
      'bare 642 x 360',
      '1 shows Ada, plays voice of ada',
      'file Ben from 0',
      '2 shows Ben, plays voice of ben',
      '1 shows Ada, plays voice of ada',
      'file Share from 0',
      'bare 1280 x 720',
      '3 shows Ada, plays music',
      '2 shows Ben, plays voice of ben',
      '3 shows , plays ',
      '1 shows Ada, plays voice of ada',
      '2 shows Ben, plays voice of ben',
      '3 stops',
    ]);
  });

  it('shows nothing of who is away for a moment, and goes on with them', async () => {
    const t = await running('several', [ada, ben]);
    t.recording.show([ada]);
    t.clock.advance(4_000);
    t.recording.show([ada, ben]);
    t.clock.advance(10_000);
    expect(t.did.filter((step) => step.startsWith('2'))).toEqual([
      '2 shows Ben, plays voice of ben',
      '2 shows , plays ',
      '2 shows Ben, plays voice of ben',
    ]);
  });

  it('goes on without a film that main does not take', async () => {
    const t = await running('several', [ada, person('Too many')]);
    await t.strands[1]?.write(bytes(4));
    await t.strands[0]?.write(bytes(4));
    expect(t.recording.progress.getState()).toMatchObject({ bytes: 4, ended: null });
  });

  it('ends in order where a film cannot begin', async () => {
    const t = await running('several', [ada]);
    t.recording.show([ada, person('Nobody')]);
    await t.recording.stop();
    expect([t.recording.progress.getState().ended, t.did.at(-1)]).toEqual(['failed', 'finished']);
  });

  it('leaves nothing when it is dropped', async () => {
    const t = await running('one');
    await t.recording.drop();
    expect(t.did.slice(-3)).toEqual(['1 stops', 'closed', 'dropped']);
  });

  it('tells how large it is and what is left, and chapters by the time since it began', async () => {
    const t = await running('one');
    await t.strands[0]?.write(bytes(4));
    await t.strands[0]?.write(bytes(3));
    t.clock.advance(2_000);
    t.recording.addChapter('Ben comes in');
    expect(t.recording.progress.getState()).toEqual({ bytes: 7, roomBytes: 9, ended: null });
    expect(t.did).toContain('chapter Ben comes in at 2000');
  });

  it.each([['full'], ['failed']] as const)('ends in order when the disk is %s, once', async (state) => {
    const t = await running('one', [ada], { state });
    await t.strands[0]?.write(bytes(4));
    t.strands[0]?.failed();
    await t.recording.stop();
    expect(t.recording.progress.getState().ended).toBe(state);
    expect(t.did.filter((step) => step === 'finished')).toHaveLength(1);
  });

  it('says why there is none', async () => {
    expect(await setUp().begin({ title: 'Full', shape: 'one' })).toBe('no-room');
  });
});
