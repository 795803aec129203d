import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { NoiseSuppression } from '../../src/bridge/settings.ts';
import { openCallPages, type CallPages, type CallPerson } from './call-pages.ts';
import { live, only, soon } from './look-and-listen.ts';
import { decibels, levelOf, quiet, speech, speechRate, withNoise, withoutPauses } from './speech.ts';
import { windowMs, type Heard } from './voice-tools.ts';

let pages: CallPages;
let ada: CallPerson;
let bo: CallPerson;

const sentence = speech();
const pauseMs = 2_000;
const sentenceMs = (sentence.length / speechRate) * 1_000;

/** It may still be opening. */
const trackOf = (person: CallPerson): Promise<string> =>
  vi.waitFor(async () => {
    const { microphone } = (await live(person)).local;
    if (microphone.state !== 'on') throw new Error(`the microphone is ${microphone.state}`);
    return microphone.track;
  }, soon);
const voiceAt = async (person: CallPerson): Promise<string> => {
  const { audioTrack } = await only(person);
  if (audioTrack === null) throw new Error('nothing is heard');
  return audioTrack;
};
const say = ({ page }: CallPerson, recording: readonly number[]): Promise<number> =>
  page.evaluate(([samples, rate]) => window.callPage.voice.speak(samples, rate), [
    recording,
    speechRate,
  ] as const);
const listen = ({ page }: CallPerson, track: string): Promise<void> =>
  page.evaluate((id) => window.callPage.voice.listen(id), track);
const heard = ({ page }: CallPerson, track: string): Promise<Heard> =>
  page.evaluate((id) => window.callPage.voice.heard(id), track);

/** As many more windows as that long takes. */
async function hearOn(person: CallPerson, track: string, forMs: number): Promise<Heard> {
  const from = (await heard(person, track)).windows.length;
  await vi.waitFor(
    async () => expect((await heard(person, track)).windows.length).toBeGreaterThan(from + forMs / windowMs),
    { timeout: forMs + 15_000, interval: 100 },
  );
  const { sinceMs, windows } = await heard(person, track);
  return { sinceMs: sinceMs + from * windowMs, windows: windows.slice(from) };
}

/** Another way of suppression, once it is what is sent. */
async function suppress(noise: NoiseSuppression): Promise<void> {
  const before = await trackOf(ada);
  await ada.page.evaluate((chosen) => window.callPage.suppress(chosen), noise);
  await vi.waitFor(async () => expect(await trackOf(ada)).not.toBe(before), soon);
}

async function talk(recording: readonly number[]): Promise<number> {
  const startedMs = await say(ada, recording);
  await ada.page.evaluate((to) => window.callPage.engine.start({ is: 'person', user: to }, 'voice'), bo.user);
  await vi.waitFor(async () => expect((await bo.view()).phase).toBe('incoming'), soon);
  await bo.page.evaluate(() => window.callPage.engine.accept('voice'));
  await vi.waitFor(async () => expect((await live(bo)).connection).toBe('connected'), soon);
  await listen(bo, await voiceAt(bo));
  return startedMs;
}

afterEach(async () => {
  await ada.page.evaluate(() => window.callPage.engine.leave());
  await vi.waitFor(async () => {
    if ((await bo.view()).phase !== 'over') throw new Error('it goes on');
  }, soon);
  for (const { page } of [ada, bo]) await page.evaluate(() => window.callPage.engine.dismiss());
});

beforeAll(async () => {
  pages = await openCallPages();
  [ada, bo] = await Promise.all([pages.person('ada'), pages.person('bo')]);
}, 60_000);

afterAll(() => pages.close());

describe('a voice, from one person to the other', { timeout: 90_000 }, () => {
  it('with strong suppression comes without the noise, and as loud as it was', async () => {
    const recording = withNoise([...quiet(pauseMs / 1_000), ...sentence], 0.01);
    const startedMs = await talk(recording);
    const cycleMs = pauseMs + sentenceMs;
    /** In the middle of the pauses, and in the louder half of the sentence. */
    const levels = async () => {
      const { sinceMs, windows } = await hearOn(bo, await voiceAt(bo), cycleMs + 500);
      const placed = windows.map((level, at) => ({
        level,
        atMs: (sinceMs + at * windowMs - startedMs) % cycleMs,
      }));
      const pause = placed.filter(({ atMs }) => atMs > 1_000 && atMs < pauseMs - 200);
      const spoken = placed.filter(({ atMs }) => atMs > pauseMs + 500).map(({ level }) => level);
      const loud = spoken.toSorted((a, b) => b - a).slice(0, spoken.length / 2);
      return { noise: levelOf(pause.map(({ level }) => level)), voice: levelOf(loud) };
    };
    await suppress('off');
    await hearOn(bo, await voiceAt(bo), 1_000);
    const before = await levels();
    await suppress('strong');
    await hearOn(bo, await voiceAt(bo), 1_500);
    const after = await levels();
    expect(decibels(before.noise)).toBeGreaterThan(-50);
    expect(decibels(before.noise) - decibels(Math.max(after.noise, 1e-6))).toBeGreaterThan(20);
    expect(Math.abs(decibels(before.voice) - decibels(after.voice))).toBeLessThan(1);
  });

  it.each([
    ['a quiet room leaves a trace, which the doctor of a call looks for', 0.000_3, true],
    ['a microphone that gives nothing leaves none', 0, false],
  ])('with strong suppression %s', async (_, level, leavesTrace) => {
    await ada.page.evaluate(() => window.callPage.suppress('strong'));
    await talk(level === 0 ? quiet(1) : withNoise(quiet(1), level));
    const track = await trackOf(ada);
    await listen(ada, track);
    await hearOn(ada, track, 2_000);
    const energy = () => ada.page.evaluate(() => window.callPage.energySent());
    const before = await energy();
    const { windows } = await hearOn(ada, track, 500);
    expect((await energy()) > before).toBe(leavesTrace);
    // And nobody hears it; without suppression it would be -70. A full computer leaves clicks, which are not its own.
    const inTheMiddle = windows.toSorted((a, b) => a - b)[windows.length >> 1] ?? 0;
    expect(decibels(inTheMiddle)).toBeLessThan(-75);
  });

  it('goes on without a gap while the suppression is changed', async () => {
    await ada.page.evaluate(() => window.callPage.suppress('standard'));
    await talk(withoutPauses(sentence));
    const track = await voiceAt(bo);
    await hearOn(bo, track, 2_000);
    for (const noise of ['strong', 'off', 'strong', 'standard'] as const) {
      const from = (await heard(bo, track)).windows.length;
      await suppress(noise);
      await hearOn(bo, track, 1_500);
      const { windows } = await heard(bo, track);
      const gaps = windows
        .slice(from)
        .map((level) => (level < 0.006 ? 'q' : ' '))
        .join('')
        .split(' ')
        .map((gap) => gap.length * windowMs);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(40);
    }
  });

  it('is heard as loud as wished, and from its side', async () => {
    await talk(withoutPauses(sentence));
    const track = await voiceAt(bo);
    const hear = (volume: number, pan: number) =>
      bo.page.evaluate(
        ([id, how]) => {
          window.callPage.mixed.mix(id, how);
          return window.callPage.mixed.hear(2_400);
        },
        [track, { volume, pan, isEvened: false }] as const,
      );
    await hear(1, 0);
    const [left, right] = await hear(1, 0);
    expect(left).toBeGreaterThan(0.01);
    // Speech goes on between the two looks.
    expect(right / left).toBeCloseTo(1, 1);
    // Speech is never twice the same.
    const [louder] = await hear(2, 0);
    expect(louder / left).toBeGreaterThan(1.5);
    expect(louder / left).toBeLessThan(2.7);
    const [near, far] = await hear(1, -0.6);
    expect(near / far).toBeGreaterThan(2);
    expect(far).toBeGreaterThan(0.003);
  });

  it.each(['off', 'strong'] as const)('is silent to the last sample once it is muted: %s', async (noise) => {
    await ada.page.evaluate((chosen) => window.callPage.suppress(chosen), noise);
    await talk(withoutPauses(sentence));
    const track = await trackOf(ada);
    await listen(ada, track);
    await hearOn(ada, track, 500);
    const before = await heard(ada, track);
    expect(levelOf(before.windows.slice(-50))).toBeGreaterThan(0.01);
    const isOpen = await ada.page.evaluate((id) => {
      window.callPage.engine.setMicrophone(false);
      return window.callPage.isOpen(id);
    }, track);
    expect(isOpen).toBe(false);
    const after = await hearOn(ada, track, 200);
    // The browser's own meter of what is sent takes most of a second to fall to nothing.
    const rest = await hearOn(ada, track, 1_500);
    const energy = await ada.page.evaluate(() => window.callPage.energySent());
    await hearOn(ada, track, 500);
    // What was on its way to the ear when it was clicked, and from then on nothing at all.
    expect(after.windows.slice(-20).every((level) => level === 0)).toBe(true);
    expect(rest.windows.every((level) => level === 0)).toBe(true);
    expect(await ada.page.evaluate(() => window.callPage.energySent())).toBe(energy);
    // And still it can be noticed that somebody speaks.
    await vi.waitFor(
      async () => expect(await ada.page.evaluate(() => window.callPage.mutedLevel())).toBeGreaterThan(0.03),
      soon,
    );
    expect(await ada.page.evaluate(() => window.callPage.energySent())).toBe(energy);
    await ada.page.evaluate(() => window.callPage.engine.setMicrophone(true));
    const again = await hearOn(ada, track, 500);
    expect(levelOf(again.windows.slice(-50))).toBeGreaterThan(0.01);
  });
});
