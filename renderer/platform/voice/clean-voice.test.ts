import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { cleanVoice } from './clean-voice.ts';

class FakeTrack extends EventTarget {
  readyState = 'live';
  muted = false;
  stop(): void {
    this.readyState = 'ended';
  }
}

/** As much of an AudioContext as is used. `level` is what comes out of the model. */
function setUp({ level = 0.1, breaks = false } = {}) {
  const log: string[] = [];
  const clock = createManualClock();
  const raw = new FakeTrack();
  const made = new FakeTrack();
  const node = (name: string) => ({
    fftSize: 4,
    connect(to: { name: string }) {
      log.push(`${name} to ${to.name}`);
      return to;
    },
    disconnect: () => log.push(`${name} alone`),
    start() {},
    stop() {},
    getFloatTimeDomainData: (wave: Float32Array) => wave.fill(level),
    name,
  });
  const context = {
    resume: async () => {},
    close: async () => void log.push('closed'),
    createWaveShaper: () => node('trace'),
    createOscillator: () => node('tone'),
    createAnalyser: () => node('look'),
    createMediaStreamSource: () => node('raw'),
    createMediaStreamDestination: () => ({
      ...node('out'),
      stream: { getAudioTracks: () => [made] },
    }),
  } as unknown as AudioContext;
  const asked = cleanVoice(raw as unknown as MediaStreamTrack, {
    createContext: () => context,
    async createSuppressor() {
      if (breaks) throw new Error('no such file');
      return node('model') as unknown as AudioNode;
    },
    createStream: () => ({}) as MediaStream,
    clock,
  });
  /** The answer, however long it takes. */
  const answer = async () => {
    for (let turn = 0; turn < 400; turn += 1) {
      await Promise.resolve();
      clock.advance(10);
    }
    return asked;
  };
  return { log, raw, made, answer, clock };
}

describe('a voice without its noise', () => {
  it('goes through the model, once that is known to answer', async () => {
    const { log, made, answer } = setUp();
    expect(await answer()).toBe(made);
    expect(log).toEqual([
      'tone to model',
      'model to look',
      'tone alone',
      'model alone',
      'raw to model',
      'model to out',
      'raw to trace',
      'trace to out',
    ]);
  });

  it('is not to be had of a model that stays silent', async () => {
    const { log, answer, raw, clock } = setUp({ level: 0 });
    expect(await answer()).toBeUndefined();
    expect(clock.now()).toBeGreaterThanOrEqual(1_500);
    expect(log.at(-1)).toBe('closed');
    expect(log).not.toContain('raw to model');
    // It is handed back as it came.
    expect(raw.readyState).toBe('live');
  });

  it('is not to be had without the model’s files', async () => {
    const { log, answer } = setUp({ breaks: true });
    expect(await answer()).toBeUndefined();
    expect(log).toEqual(['closed']);
  });

  it('is not made of a microphone that went away meanwhile', async () => {
    const { log, answer, raw } = setUp();
    raw.stop();
    expect(await answer()).toBeUndefined();
    expect(log.at(-1)).toBe('closed');
  });

  it('ends the microphone with itself, and the sound clock', async () => {
    const { log, answer, raw, made } = setUp();
    const track = await answer();
    track?.stop();
    expect([raw.readyState, made.readyState, log.at(-1)]).toEqual(['ended', 'ended', 'closed']);
  });

  it('ends with the microphone, and says so', async () => {
    const { log, answer, raw, made } = setUp();
    const track = await answer();
    const heard: string[] = [];
    track?.addEventListener('ended', () => heard.push('ended'));
    raw.dispatchEvent(new Event('ended'));
    expect(heard).toEqual(['ended']);
    expect([made.readyState, log.at(-1)]).toEqual(['ended', 'closed']);
  });

  it('is mute when the microphone is', async () => {
    const { answer, raw } = setUp();
    const track = await answer();
    const heard: boolean[] = [];
    for (const name of ['mute', 'unmute']) track?.addEventListener(name, () => heard.push(track.muted));
    for (const isMuted of [true, false]) {
      raw.muted = isMuted;
      raw.dispatchEvent(new Event(isMuted ? 'mute' : 'unmute'));
    }
    expect(heard).toEqual([true, false]);
  });
});
