import type { MeasuredSound } from '../../src/call/view.ts';

/** One look at how loud the computer's sound is, and the loudest voice of the others at the same moment (root mean square, 0 to 1). */
export interface SoundLook {
  readonly sound: number;
  readonly voice: number;
}

export interface SoundState {
  /** The last ones, oldest first. */
  readonly looks: readonly SoundLook[];
  readonly count: number;
  readonly wasHeard: boolean;
}

export const nothingHeard: SoundState = { looks: [], count: 0, wasHeard: false };

/** Six seconds of looks 150 ms apart: some words and the pauses between them. */
const keptLooks = 40;
/** Below a sixteen-bit step or two: a system that gives zeros. */
const audible = 0.0005;
/** Five seconds. */
const silentLooks = 33;

const speaks = 0.02;
const pauses = 0.004;
/** So many of each make a rhythm that something else does not have by chance. */
const fewest = 8;
const alike = 0.85;
/** What the computer plays comes back a little later than it is measured here. */
const latest = 2;

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [meanA, meanB] = [mean(0), mean(1)];
  let [both, a, b] = [0, 0, 0];
  for (const [left, right] of pairs) {
    both += (left - meanA) * (right - meanB);
    a += (left - meanA) ** 2;
    b += (right - meanB) ** 2;
  }
  return a > 0 && b > 0 ? both / Math.sqrt(a * b) : 0;
}

/** The computer's sound goes up and down with what the others say. */
function followsVoices(looks: readonly SoundLook[]): boolean {
  if (looks.length < keptLooks) return false;
  const spoken = looks.filter(({ voice }) => voice >= speaks).length;
  const quiet = looks.filter(({ voice }) => voice <= pauses).length;
  if (spoken < fewest || quiet < fewest) return false;
  return Array.from({ length: latest + 1 }, (_, lag) => lag).some((lag) => {
    const pairs = looks.slice(lag).map(({ sound }, at) => [sound, looks[at]?.voice ?? 0] as const);
    return correlation(pairs) >= alike;
  });
}

/**
 * What the levels say of the computer's sound in a share. That the browser promises to leave the call out of it is asked first
 * (`restrictOwnAudio`); this is whether it keeps it. Music under the voices hides an echo from it.
 */
export function judgeSound(state: SoundState, look: SoundLook): { state: SoundState; sound: MeasuredSound } {
  const next: SoundState = {
    looks: [...state.looks, look].slice(-keptLooks),
    count: state.count + 1,
    wasHeard: state.wasHeard || look.sound >= audible,
  };
  if (followsVoices(next.looks)) return { state: next, sound: 'echo' };
  const isSilent = !next.wasHeard && next.count >= silentLooks;
  return { state: next, sound: isSilent ? 'silent' : 'on' };
}
