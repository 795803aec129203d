import type { CallId } from '../protocol/ids.ts';
import type { MediaState } from '../protocol/model.ts';
import type { Signaling } from './ports.ts';

/** Tells the others, through the service, what this person sends. */
interface Announcer {
  meet(call: CallId): void;
  /** Something may have changed. */
  changed(): void;
  /** Says it whether or not it changed: the service may have forgotten, or never heard. */
  again(): void;
}

const asText = ({ microphone, camera, screen, screenPaused, strained }: MediaState): string =>
  `${microphone} ${camera} ${screen} ${screenPaused} ${strained}`;

export function createAnnouncer(signaling: Signaling, read: () => MediaState): Announcer {
  let call: CallId | null = null;
  let said = '';

  const again = (): void => {
    if (!call) return;
    const media = read();
    said = asText(media);
    // An answer "away" needs nothing: the engine says it again when the line is back.
    void signaling.request('call.media', { call, media });
  };
  return {
    meet(next) {
      call = next;
    },
    changed() {
      if (asText(read()) !== said) again();
    },
    again,
  };
}
