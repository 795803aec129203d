import { ok, type Result } from '../../../src/base/result.ts';
import type { NoiseSuppression } from '../../../src/bridge/settings.ts';
import type { MediaFailure } from '../../../src/call/view.ts';

export interface VoiceDeps {
  readonly suppression: () => NoiseSuppression;
  /** The voice without its noise, which owns the one it is made of; undefined where that cannot be had. */
  readonly clean: (raw: MediaStreamTrack) => Promise<MediaStreamTrack | undefined>;
  /** It could not be had, and the browser's own does instead. */
  readonly failed: () => void;
}

/** No more than the browser does. */
export const asItIs: VoiceDeps = {
  suppression: () => 'standard',
  clean: async () => undefined,
  failed() {},
};

type Opened = Result<MediaStreamTrack, MediaFailure>;

/** A microphone with as much suppression as the person wants. Never two kinds of it: what one leaves of a voice, the other harms. */
export async function openVoice(
  { suppression, clean, failed }: VoiceDeps,
  open: (byBrowser: boolean) => Promise<Opened>,
): Promise<Opened> {
  const chosen = suppression();
  const raw = await open(chosen === 'standard');
  if (chosen !== 'strong' || !raw.ok) return raw;
  const cleaned = await clean(raw.value);
  if (cleaned) return ok(cleaned);
  raw.value.stop();
  failed();
  return open(true);
}
