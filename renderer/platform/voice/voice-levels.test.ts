import { describe, expect, it } from 'vitest';
import { createVoiceLevels } from './voice-levels.ts';

/** As much of an AudioContext as is used. `loud` is what every sample has. */
function createFakeContext() {
  const log: string[] = [];
  const loud = new Map<string, number>();
  const context = {
    state: 'running',
    resume: async () => void log.push('resume'),
    close: async () => void log.push('end'),
    createMediaStreamSource: (stream: { id: string }) => ({
      id: stream.id,
      connect: (to: { of: string }) => {
        to.of = stream.id;
        log.push(`open ${stream.id}`);
      },
      disconnect: () => log.push(`close ${stream.id}`),
    }),
    createAnalyser: () => ({
      of: '',
      fftSize: 0,
      disconnect() {},
      getFloatTimeDomainData(wave: Float32Array) {
        wave.fill(loud.get(this.of) ?? 0);
      },
    }),
  };
  return { context: context as unknown as AudioContext, log, loud };
}

const trackOf = (id: string, readyState = 'live') => ({ id, readyState }) as MediaStreamTrack;

function setUp() {
  const fake = createFakeContext();
  const registry = new Map([
    ['a', trackOf('a')],
    ['b', trackOf('b')],
    ['ended', trackOf('ended', 'ended')],
  ]);
  let contexts = 0;
  const streams: string[] = [];
  const levels = createVoiceLevels({
    tracks: registry,
    createContext: () => {
      contexts += 1;
      return fake.context;
    },
    createStream: ({ id }) => {
      streams.push(id);
      const removeTrack = (track: MediaStreamTrack) => void streams.splice(streams.indexOf(track.id), 1);
      return { id, removeTrack } as MediaStream;
    },
  });
  return { ...fake, levels, contexts: () => contexts, streams };
}

describe('how loud voices are', () => {
  it('is measured of the tracks named, and of those alone', () => {
    const t = setUp();
    t.loud.set('a', 0.25);
    expect([...t.levels.measure(['a', 'b'])]).toEqual([
      ['a', 0.25],
      ['b', 0],
    ]);
    expect([...t.levels.measure(['b', 'gone', 'ended'])]).toEqual([['b', 0]]);
    expect(t.log).toEqual(['open a', 'open b', 'close a']);
    expect(t.streams).toEqual(['b']);
  });

  it('costs nothing before the first voice, and nothing while it rests', () => {
    const t = setUp();
    t.levels.measure([]);
    expect(t.contexts()).toBe(0);
    t.levels.measure(['a']);
    t.levels.rest();
    expect(t.log.slice(-2)).toEqual(['close a', 'end']);
    t.levels.measure(['a']);
    expect(t.log.slice(-2)).toEqual(['end', 'open a']);
    expect(t.contexts()).toBe(2);
  });

  it('is not known as long as the page has no sound clock, and is asked for again', () => {
    const t = setUp();
    Object.assign(t.context, { state: 'suspended' });
    expect(t.levels.measure(['a']).size).toBe(0);
    expect(t.log).toEqual(['open a', 'resume']);
    Object.assign(t.context, { state: 'running' });
    expect(t.levels.measure(['a']).size).toBe(1);
  });

  it('holds on to no track for the rest of a long call: a browser keeps what was measured until the context ends', () => {
    const t = setUp();
    t.loud.set('b', 0.5);
    for (let comes = 0; comes < 30; comes += 1) {
      t.levels.measure(['a', 'b']);
      expect([...t.levels.measure(['b'])]).toEqual([['b', 0.5]]);
    }
    const letGo = t.log
      .filter((line) => line === 'end' || line.startsWith('close'))
      .join(', ')
      .split('end');
    expect(letGo.length).toBeGreaterThan(1);
    for (const kept of letGo) expect(kept.match(/close/g)?.length ?? 0).toBeLessThan(12);
  });
});
