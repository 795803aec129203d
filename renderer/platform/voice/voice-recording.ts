/** A few seconds of one's own voice, kept in the page alone. */
export interface RecordedVoice {
  /** The returned function ends it early, and says nothing more. */
  play(speaker: string, done: (wasHeard: boolean) => void): () => void;
  /** It is of no use any more. */
  forget(): void;
}

export interface RecordingMeans {
  readonly createRecorder: (stream: MediaStream) => MediaRecorder;
  readonly createAudio: (url: string) => HTMLAudioElement;
  readonly urls: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
}

function play(audio: HTMLAudioElement, speaker: string, done: (wasHeard: boolean) => void): () => void {
  let isWanted = true;
  const end = (wasHeard: boolean): void => {
    if (isWanted) done(wasHeard);
    isWanted = false;
  };
  audio.addEventListener('ended', () => end(true));
  const begin = async (): Promise<void> => {
    if (speaker !== '' && 'setSinkId' in audio) await audio.setSinkId(speaker);
    if (isWanted) await audio.play();
  };
  begin().catch(() => end(false));
  return () => {
    isWanted = false;
    audio.pause();
  };
}

/** Begins at once; the returned function ends it. */
export function recordVoice(stream: MediaStream, means: RecordingMeans): () => Promise<RecordedVoice> {
  const recorder = means.createRecorder(stream);
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()));
  recorder.start();
  return async () => {
    // It stops by itself where the microphone goes.
    if (recorder.state !== 'inactive') recorder.stop();
    await stopped;
    const url = means.urls.createObjectURL(new Blob(pieces, { type: recorder.mimeType }));
    return {
      play: (speaker, done) => play(means.createAudio(url), speaker, done),
      forget: () => means.urls.revokeObjectURL(url),
    };
  };
}
