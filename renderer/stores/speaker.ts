import type { UserId } from '../../src/protocol/ids.ts';

/** Below this nobody speaks: breath, keys and a fan stay under it, a quiet voice does not (root mean square, 0 to 1). */
const audible = 0.015;
/** How loud a voice that is heard is: faint, as one speaks, loud. */
export type Loudness = 1 | 2 | 3;

/** From where on a voice is no longer faint, and where it is loud. */
const [clear, loud] = [0.05, 0.14];

export const loudnessOf = (level: number): Loudness | null =>
  level < audible ? null : level < clear ? 1 : level < loud ? 2 : 3;

/** How much louder than the speaker somebody has to be, to be the one who speaks now. */
const louderBy = 1.25;
/** How long, before the picture changes: a cough or a "yes" is shorter, a sentence is not. */
const takesOverMs = 1_200;

export interface SpeakerState {
  /** Whose picture is shown large; null before anybody spoke. */
  readonly speaker: UserId | null;
  /** Who is about to take over, and for how long they have been the loudest; silence between words takes half its time off. */
  readonly rival: { readonly user: UserId; readonly heldMs: number } | null;
}

export const nobodySpoke: SpeakerState = { speaker: null, rival: null };

type Levels = ReadonlyMap<UserId, number>;

function challengerOf(speaker: UserId | null, levels: Levels): UserId | null {
  const [loudest] = [...levels].sort(([, a], [, b]) => b - a);
  if (!loudest) return null;
  const [user, level] = loudest;
  const toBeat = speaker === null ? 0 : (levels.get(speaker) ?? 0) * louderBy;
  return user !== speaker && level >= audible && level > toBeat ? user : null;
}

/** Who speaks, `passedMs` after the last look. `levels` has everybody who could be shown. */
export function nextSpeaker(before: SpeakerState, levels: Levels, passedMs: number): SpeakerState {
  const speaker = before.speaker !== null && levels.has(before.speaker) ? before.speaker : null;
  const held = before.rival !== null && levels.has(before.rival.user) ? before.rival : null;
  const challenger = challengerOf(speaker, levels);
  if (challenger === null) {
    const heldMs = (held?.heldMs ?? 0) - passedMs / 2;
    return { speaker, rival: held !== null && heldMs > 0 ? { ...held, heldMs } : null };
  }
  const heldMs = (held?.user === challenger ? held.heldMs : 0) + passedMs;
  return heldMs >= takesOverMs
    ? { speaker: challenger, rival: null }
    : { speaker, rival: { user: challenger, heldMs } };
}
