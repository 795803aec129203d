import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { createVoiceMixer, type Mix } from './voice-mixer.ts';

/** As much of an AudioContext as is used. */
class FakeContext extends EventTarget {
  state = 'running';
  readonly currentTime = 0;
  readonly destination = { name: 'out' };
  readonly log: string[];
  readonly strips = new Map<string, { gain: number; pan: number }>();
  /** What the next strip is of. */
  #of = '';
  readonly #level: number;
  readonly setSinkId?: (speaker: string) => Promise<void>;

  constructor(log: string[], level: number, speakers: readonly string[] | null) {
    super();
    this.log = log;
    this.#level = level;
    if (speakers)
      this.setSinkId = async (speaker) => {
        if (!speakers.includes(speaker)) throw new Error('no such speaker');
        log.push(`at ${speaker}`);
      };
  }

  #param(of: string, name: 'gain' | 'pan') {
    const strip = this.strips.get(of) ?? { gain: 0, pan: 0 };
    this.strips.set(of, strip);
    return { value: 0, setTargetAtTime: (value: number) => (strip[name] = Number(value.toFixed(2))) };
  }
  #node(more: object = {}) {
    return { connect: (to: object) => to, disconnect() {}, ...more };
  }
  createMediaStreamSource({ id }: MediaStream) {
    this.#of = id;
    this.log.push(`open ${id}`);
    return this.#node({ disconnect: () => void this.strips.delete(id) });
  }
  createGain = () => this.#node({ gain: this.#param(this.#of, 'gain') });
  createStereoPanner = () => this.#node({ pan: this.#param(this.#of, 'pan') });
  createAnalyser = () =>
    this.#node({ getFloatTimeDomainData: (wave: Float32Array) => wave.fill(this.#level) });
  resume = async () => void this.log.push('resume');
  close = async () => void this.log.push('end');
}

const as = (more: Partial<Mix> = {}): Mix => ({ volume: 1, isEvened: false, pan: 0, ...more });
const middle = 1.41;

function setUp({
  level = 0.08,
  state = 'running',
  speakers = ['', 'desk'] as readonly string[] | null,
} = {}) {
  const log: string[] = [];
  const contexts: FakeContext[] = [];
  const clock = createManualClock();
  const left: string[] = [];
  const mixer = createVoiceMixer({
    tracks: { get: (id) => ({ id, readyState: id === 'ended' ? 'ended' : 'live' }) as MediaStreamTrack },
    createContext() {
      const context = new FakeContext(log, level, speakers);
      context.state = state;
      contexts.push(context);
      return context as unknown as AudioContext;
    },
    createStream: ({ id }) => ({ id, removeTrack: () => left.push(id) }) as unknown as MediaStream,
    clock,
  });
  const play = async (voices: Record<string, Mix>, speaker = '') => {
    mixer.play(new Map(Object.entries(voices)), speaker);
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  };
  return {
    ...{ log, contexts, clock, left, play },
    heard: () => [...mixer.playing.getState()],
    strip: (track: string) => contexts.at(-1)?.strips.get(track),
  };
}

describe('voices that are mixed', () => {
  it('cost nothing while there is none, and nothing again afterwards', async () => {
    const t = setUp();
    await t.play({});
    expect(t.contexts).toEqual([]);
    await t.play({ a: as({ volume: 2 }) });
    expect(t.heard()).toEqual(['a']);
    await t.play({});
    expect([t.log.at(-1), t.left, t.heard(), t.clock.pending()]).toEqual(['end', ['a'], [], 0]);
  });

  it('are as loud and stand where they are wished', async () => {
    const t = setUp();
    await t.play({ a: as({ volume: 2 }), b: as({ pan: -0.5 }), ended: as() });
    expect(t.strip('a')).toEqual({ gain: Number((2 * Math.SQRT2).toFixed(2)), pan: 0 });
    expect(t.strip('b')).toEqual({ gain: middle, pan: -0.5 });
    expect(t.heard()).toEqual(['a', 'b']);
    await t.play({ a: as({ pan: 0.25 }) });
    expect(t.strip('a')).toEqual({ gain: middle, pan: 0.25 });
    expect([t.left, t.contexts.length]).toEqual([['b'], 1]);
  });

  it('are brought near each other, only where that is wished', async () => {
    const t = setUp({ level: 0.02 });
    await t.play({ a: as({ isEvened: true }), b: as() });
    t.clock.advance(2_000);
    expect(t.strip('a')?.gain).toBeGreaterThan(middle * 1.2);
    expect(t.strip('b')?.gain).toBe(middle);
  });

  it('are silent, and left to their elements, until there is a sound clock', async () => {
    const t = setUp({ state: 'suspended' });
    await t.play({ a: as({ volume: 2 }) });
    expect([t.heard(), t.strip('a')?.gain]).toEqual([[], 0]);
    expect(t.log).toContain('resume');
    const [context] = t.contexts;
    if (!context) throw new Error('no context');
    context.state = 'running';
    context.dispatchEvent(new Event('statechange'));
    expect([t.heard(), t.strip('a')?.gain]).toEqual([['a'], 2.83]);
  });

  it('come from the chosen speaker', async () => {
    const t = setUp();
    await t.play({ a: as({ volume: 2 }) }, 'desk');
    expect([t.log, t.heard()]).toEqual([['at desk', 'open a'], ['a']]);
    await t.play({ a: as({ volume: 2 }) }, '');
    expect([t.log.at(-1), t.heard()]).toEqual(['at ', ['a']]);
  });

  it.each([
    ['cannot choose one', null],
    ['does not find it', ['']],
  ])('are left to their elements where the browser %s', async (_, speakers) => {
    const t = setUp({ speakers });
    await t.play({ a: as({ volume: 2 }) }, 'desk');
    expect([t.heard(), t.strip('a')?.gain]).toEqual([[], 0]);
    await t.play({ a: as({ volume: 2 }) }, '');
    expect(t.heard()).toEqual(['a']);
  });

  it('hold on to none for the rest of a long call: a browser keeps what was mixed until the context ends', async () => {
    const t = setUp();
    for (let comes = 0; comes < 30; comes += 1) {
      await t.play({ a: as({ volume: 2 }), b: as({ volume: 2 }) });
      await t.play({ b: as({ volume: 2 }) });
    }
    expect(t.heard()).toEqual(['b']);
    const kept = t.log.join(' ').split('end');
    expect(kept.length).toBeGreaterThan(2);
    for (const part of kept) expect(part.match(/open a/g)?.length ?? 0).toBeLessThan(10);
  });
});
