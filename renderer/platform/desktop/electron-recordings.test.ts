import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import type { KeptRecording } from '../../../src/bridge/recording.ts';
import { createBridgeClient } from './bridge-client.ts';
import { createRecordings } from './electron-recordings.ts';

const recording = '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b10';
const kept: KeptRecording = {
  recording,
  title: 'Plan',
  shape: 'one',
  startedAtMs: 1_700_000_000_000,
  state: 'running',
  chapters: [],
  awaits: [],
  owes: null,
  files: [],
};

async function open(answers: Record<string, unknown>) {
  const told: unknown[] = [];
  let say = (_name: string, _data: unknown): void => {};
  const client = createBridgeClient<'main'>(
    {
      async invoke(name, input) {
        told.push([name, input]);
        if (answers[name] instanceof Error) throw answers[name];
        return answers[name];
      },
      listen(listener) {
        say = listener;
        return () => {};
      },
    },
    silentLog,
  );
  const recordings = await createRecordings(client);
  return { recordings, told, say: (name: string, data: unknown) => say(name, data) };
}

describe('recordings in the app', () => {
  it('hands main what is recorded, piece by piece', async () => {
    const { recordings, told } = await open({
      'recordings.get': [],
      'recordings.begin': { state: 'begun', recording },
      'recordings.add-file': 3,
      'recordings.write': { state: 'written', roomBytes: 9 },
    });
    const target = await recordings.begin({ title: 'Plan', shape: 'several' });
    if ('state' in target) throw new Error('it was refused');
    expect(await target.addFile('Ada', 20)).toBe(3);
    const bytes = new Uint8Array([1, 2]);
    expect(await target.write(3, bytes)).toEqual({ state: 'written', roomBytes: 9 });
    target.addChapter({ atMs: 5, says: 'Bo shares' });
    await target.finish();
    await target.drop();
    expect(told.slice(1)).toEqual([
      ['recordings.begin', { title: 'Plan', shape: 'several' }],
      ['recordings.add-file', { recording, name: 'Ada', beganMs: 20 }],
      ['recordings.write', { recording, file: 3, bytes }],
      ['recordings.add-chapter', { recording, atMs: 5, says: 'Bo shares' }],
      ['recordings.finish', { recording }],
      ['recordings.drop', { recording }],
    ]);
  });

  it('says why there is none, and that a piece was not written', async () => {
    const refused = { state: 'refused', why: 'no-room' };
    const { recordings } = await open({ 'recordings.get': [], 'recordings.begin': refused });
    expect(await recordings.begin({ title: 'Plan', shape: 'one' })).toEqual(refused);
    const broken = await open({
      'recordings.get': [],
      'recordings.begin': { state: 'begun', recording },
      'recordings.write': new Error('main has gone'),
    });
    const target = await broken.recordings.begin({ title: 'Plan', shape: 'one' });
    if ('state' in target) throw new Error('it was refused');
    expect(await target.write(0, new Uint8Array(1))).toEqual({ state: 'failed' });
  });

  it('follows what is kept, shows and removes it', async () => {
    const { recordings, told, say } = await open({ 'recordings.get': [kept], 'recordings.remove': false });
    expect(recordings.kept.getState()).toEqual([kept]);
    say('recordings.changed', []);
    expect(recordings.kept.getState()).toEqual([]);
    recordings.show(recording);
    recordings.tellTimes(recording, [{ nearMs: 1, aheadMs: 2 }]);
    recordings.offered(recording);
    recordings.awaitNone(recording);
    expect(await recordings.remove(recording)).toBe(false);
    expect(told.slice(1)).toEqual([
      ['recordings.show', { recording }],
      ['recordings.times', { recording, times: [{ nearMs: 1, aheadMs: 2 }] }],
      ['recordings.offered', { recording }],
      ['recordings.await-none', { recording }],
      ['recordings.remove', { recording }],
    ]);
  });
});
