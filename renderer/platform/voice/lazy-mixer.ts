import { createSubject } from '../../../src/base/observable.ts';
import type { Mix, VoiceMixer } from './voice-mixer.ts';

/** A mixer that is fetched when there is something to mix, and not before. Where it does not come the elements go on alone. */
export function createLazyMixer(load: () => Promise<VoiceMixer>): VoiceMixer {
  const playing = createSubject<ReadonlySet<string>>(new Set());
  let mixer: Promise<VoiceMixer | null> | null = null;
  let latest: readonly [ReadonlyMap<string, Mix>, string] = [new Map(), ''];

  const fetch = async (): Promise<VoiceMixer | null> => {
    const loaded = await load().catch(() => null);
    loaded?.playing.subscribe((now) => playing.set(now));
    return loaded;
  };

  return {
    playing,
    play(voices, speaker) {
      latest = [voices, speaker];
      if (voices.size === 0 && mixer === null) return;
      mixer ??= fetch();
      void mixer.then((loaded) => {
        if (latest[0] === voices) loaded?.play(...latest);
        if (loaded === null) mixer = null;
      });
    },
  };
}
