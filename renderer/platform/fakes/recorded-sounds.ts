import type { Sounds } from '../voice/sounds.ts';

export function createRecordedSounds() {
  const heard: string[] = [];
  const sounds: Sounds = {
    play: (name, speaker) => void heard.push(`${name} on ${speaker || 'default'}`),
    loop(name, speaker) {
      heard.push(`${name} on ${speaker || 'default'} looping`);
      return () => void heard.push(`${name} silent`);
    },
  };
  return { heard, sounds };
}
