import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { maxSavePiece } from '../../../src/bridge/saving.ts';
import { createBridgeClient } from './bridge-client.ts';
import { createSaving } from './electron-saving.ts';
import { ada } from '../fakes/sample.ts';

const save = '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b10';
const into = {
  from: ada.user,
  film: {
    ...{ recording: save, set: save, shows: 'camera' as const },
    ...{ beganMs: 0, lastsMs: 1, at: 0, of: 1 },
  },
};

function open(answers: Record<string, unknown>) {
  const told: [string, unknown][] = [];
  const client = createBridgeClient<'main'>(
    {
      async invoke(name, input) {
        told.push([name, input]);
        const answer = answers[name];
        return Array.isArray(answer) ? answer.shift() : answer;
      },
      listen: () => () => {},
    },
    silentLog,
  );
  return { told, saving: createSaving(client) };
}

describe('a film for a recording', () => {
  it('is saved where main says, over a restart', async () => {
    const { saving, told } = open({ 'save.begin': save });
    const target = await saving.saveFilm('Camera.mkv', into);
    expect(typeof target === 'string' ? target : target.id).toBe(save);
    const film = { name: 'Camera.mkv', paths: null, isForeign: true, isLasting: true, into };
    expect(told).toEqual([['save.begin', film]]);
  });

  it('may have to wait, also in the midst of a piece', async () => {
    const waiting = open({ 'save.begin': { later: 'not-there' } });
    expect(await waiting.saving.saveFilm('Camera.mkv', into)).toBe('not-there');
    const { saving, told } = open({ 'save.begin': save, 'save.write': [undefined, 'no-room'] });
    const target = await saving.saveFilm('Camera.mkv', into);
    if (typeof target === 'string') throw new Error(target);
    expect(await target.write(new Uint8Array(3 * maxSavePiece), { file: 0, at: 0 })).toBe('no-room');
    expect(told.filter(([name]) => name === 'save.write')).toHaveLength(2);
  });
});
