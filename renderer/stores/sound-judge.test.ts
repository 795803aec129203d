import { describe, expect, it } from 'vitest';
import { judgeSound, nothingHeard, type SoundLook } from './sound-judge.ts';

/** Words of three looks, and pauses of two or five between them. */
const speech = Array.from({ length: 60 }, (_, at) => {
  const beat = at % 16;
  return beat < 3 || (beat >= 5 && beat < 9) || beat === 14 ? 0.08 + 0.02 * (at % 3) : 0.001;
});
const music = Array.from({ length: 60 }, (_, at) => 0.1 + 0.05 * Math.sin(at * 1.7));

function judge(looks: readonly SoundLook[]) {
  let state = nothingHeard;
  return looks.map((look) => {
    const judged = judgeSound(state, look);
    ({ state } = judged);
    return judged.sound;
  });
}
const looks = (sound: (at: number) => number, voices: readonly number[] = speech): readonly SoundLook[] =>
  voices.map((voice, at) => ({ voice, sound: sound(at) }));

describe('the computer’s sound in a share', () => {
  it.each([0, 1, 2])('is an echo where it follows the voices, %i looks later', (lag) => {
    const judged = judge(looks((at) => 0.6 * (speech[at - lag] ?? 0)));
    expect(judged.slice(0, 39)).not.toContain('echo');
    expect(judged.at(-1)).toBe('echo');
  });

  it.each([
    ['music of its own', looks((at) => music[at] ?? 0)],
    ['speech of its own', looks((at) => speech[(at * 7) % 60] ?? 0)],
    ['whatever while nobody speaks', looks((at) => music[at] ?? 0, Array<number>(60).fill(0))],
    ['a voice without a pause', looks(() => 0.1, Array<number>(60).fill(0.1))],
  ])('is none: %s', (_what, given) => {
    expect(judge(given)).not.toContain('echo');
  });

  it('is silent after five seconds without anything, until something is heard', () => {
    const judged = judge(looks((at) => (at === 50 ? 0.01 : 0)));
    expect(judged[31]).toBe('on');
    expect(judged.slice(32, 50)).toEqual(Array(18).fill('silent'));
    expect(judged.slice(50)).toEqual(Array(10).fill('on'));
  });
});
