import type { TrackRegistry } from '../rtc/track-registry.ts';

/** Voices together in one track, as they come. Without any it is silent, and goes on. */
export interface VoiceMix {
  readonly track: MediaStreamTrack;
  /** These from now on. */
  play(voices: ReadonlySet<string>): void;
  end(): void;
}

interface Deps {
  readonly context: AudioContext;
  readonly tracks: Pick<TrackRegistry, 'get'>;
  readonly createStream: (track: MediaStreamTrack) => MediaStream;
}

export function mixVoices({ context, tracks, createStream }: Deps): VoiceMix {
  const out = context.createMediaStreamDestination();
  const [track] = out.stream.getAudioTracks();
  if (!track) throw new Error('no track to mix into');
  // With nothing to play it would give nothing, and whoever records it would wait for it.
  const silence = context.createConstantSource();
  silence.offset.value = 0;
  silence.connect(out);
  silence.start();
  const playing = new Map<string, MediaStreamAudioSourceNode>();

  return {
    track,
    play(voices) {
      for (const [voice, source] of playing) {
        if (voices.has(voice)) continue;
        source.disconnect();
        playing.delete(voice);
      }
      for (const voice of voices) {
        const media = tracks.get(voice);
        if (playing.has(voice) || !media || media.readyState === 'ended') continue;
        const source = context.createMediaStreamSource(createStream(media));
        source.connect(out);
        playing.set(voice, source);
      }
    },
    end() {
      silence.stop();
      for (const source of playing.values()) source.disconnect();
      playing.clear();
      track.stop();
    },
  };
}
