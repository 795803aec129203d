type SoundName = 'ring' | 'join' | 'leave' | 'message';

export interface Sounds {
  play(name: SoundName, speaker: string): void;
  /** Until the returned function is called. */
  loop(name: SoundName, speaker: string): () => void;
}

interface Deps {
  readonly urls: Readonly<Record<SoundName, string>>;
  readonly createAudio: (url: string) => HTMLAudioElement;
}

/** Sounds are never worth a failure: no speaker, no permission to play, no file, all mean silence. */
export function createSounds({ urls, createAudio }: Deps): Sounds {
  const start = (name: SoundName, speaker: string, isLooping: boolean): (() => void) => {
    const audio = createAudio(urls[name]);
    audio.loop = isLooping;
    let isWanted = true;
    const begin = async (): Promise<void> => {
      // A speaker that was unplugged: the default one is better than silence.
      if (speaker !== '' && 'setSinkId' in audio) await audio.setSinkId(speaker).catch(() => {});
      if (isWanted) await audio.play();
    };
    begin().catch(() => {});
    return () => {
      isWanted = false;
      audio.pause();
    };
  };
  return {
    play: (name, speaker) => void start(name, speaker, false),
    loop: (name, speaker) => start(name, speaker, true),
  };
}
