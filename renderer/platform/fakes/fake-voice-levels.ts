import type { VoiceLevels } from '../voice/voice-levels.ts';

/** Voices as loud as the test says, by track. */
export function createFakeVoiceLevels(loud = new Map<string, number>()) {
  const log: string[] = [];
  const levels: VoiceLevels = {
    measure(tracks) {
      log.push(`measure ${tracks.join(' ')}`);
      return new Map(tracks.map((track) => [track, loud.get(track) ?? 0]));
    },
    rest: () => void log.push('rest'),
  };
  return { levels, loud, log };
}
