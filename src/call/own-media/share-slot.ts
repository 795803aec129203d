import type { Result } from '../../base/result.ts';
import type { Scope } from '../../base/scope.ts';
import type { ShareChoice } from '../engine-face.ts';
import type { ScreenTracks, Track, TrackStore } from '../ports.ts';
import type { MediaFailure, ShareView } from '../view.ts';
import { holdTrack } from './held-track.ts';

interface ShareSlotDeps {
  readonly scope: Scope;
  readonly tracks: TrackStore;
  readonly open: (choice: ShareChoice) => Promise<Result<ScreenTracks, MediaFailure>>;
  readonly deliver: (lane: 'screen' | 'screen-audio', track: Track | null) => Promise<void>;
  readonly changed: () => void;
}

/** The share of one call. A second choice takes over from the first without a gap. */
interface ShareSlot {
  view(): ShareView;
  share(choice: ShareChoice): void;
  stop(): void;
}

export function createShareSlot(deps: ShareSlotDeps): ShareSlot {
  let view: ShareView = { state: 'off' };
  let current: Scope | null = null;
  /** Counts wishes: what was opened for an older one is closed again. */
  let wish = 0;

  const show = (next: ShareView): void => {
    view = next;
    deps.changed();
  };

  const drop = (): void => {
    if (!current) return;
    current.end();
    current = null;
    void deps.deliver('screen', null);
    void deps.deliver('screen-audio', null);
  };

  const take = async ({ video, audio }: ScreenTracks, choice: ShareChoice): Promise<void> => {
    const before = current;
    const owner = deps.scope.child();
    current = owner;
    holdTrack(video, owner, deps.tracks, () => current === owner && stop());
    if (audio)
      holdTrack(
        audio,
        owner,
        deps.tracks,
        () => void (current === owner && deps.deliver('screen-audio', null)),
      );
    const { id, surface, name } = choice;
    show({ state: 'on', track: video.id, id, surface, audio: audio !== null, name });
    await Promise.all([deps.deliver('screen', video), deps.deliver('screen-audio', audio)]);
    before?.end();
  };

  function stop(): void {
    wish += 1;
    drop();
    if (view.state !== 'off') show({ state: 'off' });
  }

  const close = ({ video, audio }: ScreenTracks): void => {
    video.stop();
    audio?.stop();
  };

  const open = async (choice: ShareChoice): Promise<void> => {
    const mine = ++wish;
    if (!current) show({ state: 'opening' });
    const result = await deps.open(choice);
    if (mine !== wish || deps.scope.hasEnded) {
      if (result.ok) close(result.value);
    } else if (result.ok) {
      await take(result.value, choice);
    } else if (!current) {
      // Whoever closes the picker knows that they did.
      show(result.code === 'cancelled' ? { state: 'off' } : { state: 'failed', failure: result.code });
    }
  };

  return {
    view: () => view,
    share(choice) {
      if (!deps.scope.hasEnded) void open(choice);
    },
    stop,
  };
}
