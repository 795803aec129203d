import type { Result } from '../../base/result.ts';
import type { Scope } from '../../base/scope.ts';
import type { ShareChoice } from '../engine-face.ts';
import type { Media, ScreenTracks, Track, TrackStore } from '../ports.ts';
import type { MeasuredSound, MediaFailure, RunningShare, ShareKeeps, ShareView } from '../view.ts';
import { holdTrack } from './held-track.ts';

interface ShareSlotDeps {
  readonly scope: Scope;
  readonly tracks: TrackStore;
  readonly open: (choice: ShareChoice) => Promise<Result<ScreenTracks, MediaFailure>>;
  readonly watch: Media['watchScreen'];
  readonly deliver: (lane: 'screen' | 'screen-audio', track: Track | null) => Promise<void>;
  /** How the picture is sent from now on. */
  readonly keep: (keeps: ShareKeeps) => void;
  readonly changed: () => void;
}

/** The share of one call. A second choice takes over from the first without a gap. */
interface ShareSlot {
  view(): ShareView;
  share(choice: ShareChoice): void;
  pause(isPaused: boolean): void;
  hear(sound: MeasuredSound): void;
  keep(keeps: ShareKeeps): void;
  stop(): void;
}

interface Held {
  readonly owner: Scope;
  readonly video: Track;
  audio: Track | null;
}

const close = ({ video, audio }: ScreenTracks): void => {
  video.stop();
  audio?.stop();
};

export function createShareSlot(deps: ShareSlotDeps): ShareSlot {
  let view: ShareView = { state: 'off' };
  let current: Held | null = null;
  /** Counts wishes: what was opened for an older one is closed again. */
  let wish = 0;

  const show = (next: ShareView): void => {
    view = next;
    deps.changed();
  };
  const change = (more: Partial<RunningShare>): void => {
    if (view.state === 'on') show({ ...view, ...more });
  };

  const deliver = async (held: Held | null): Promise<void> => {
    await Promise.all([
      deps.deliver('screen', held?.video ?? null),
      deps.deliver('screen-audio', held?.audio ?? null),
    ]);
  };

  const drop = (next: ShareView): void => {
    wish += 1;
    if (current) {
      current.owner.end();
      current = null;
      void deliver(null);
    }
    if (view.state !== next.state || next.state === 'ended') show(next);
  };

  /** The tracks of one share, and what becomes of it when they end, stand still or turn out to be another one's. */
  const hold = (opened: ScreenTracks, choice: ShareChoice): Held => {
    const { video, audio } = opened;
    const { name } = choice;
    const owner = deps.scope.child();
    const held: Held = { owner, video, audio };
    const ifCurrent = (act: () => void) => (): void => {
      if (current === held) act();
    };
    holdTrack(
      video,
      owner,
      deps.tracks,
      ifCurrent(() => drop({ state: 'ended', why: 'gone', name })),
    );
    owner.own(
      deps.watch(
        video,
        choice,
        ifCurrent(() => drop({ state: 'ended', why: 'not-picked', name })),
      ),
    );
    for (const [type, isHidden] of [
      ['mute', true],
      ['unmute', false],
    ] as const) {
      const listener = ifCurrent(() => change({ isHidden }));
      video.addEventListener(type, listener);
      owner.own(() => video.removeEventListener(type, listener));
    }
    const silent = ifCurrent(() => leaveOutAudio(held, 'missing'));
    if (audio) holdTrack(audio, owner, deps.tracks, silent);
    return held;
  };

  const leaveOutAudio = (held: Held, sound: 'missing' | 'echo'): void => {
    held.audio = null;
    void deps.deliver('screen-audio', null);
    change({ audioTrack: null, sound });
  };

  const take = async (opened: ScreenTracks, choice: ShareChoice): Promise<void> => {
    const before = current;
    const held = hold(opened, choice);
    current = held;
    const { video, audio, sound, surface } = opened;
    // Who lets the computer's sound go along shows something that moves.
    const keeps = audio ? 'motion' : 'sharpness';
    deps.keep(keeps);
    const { id, name } = choice;
    show({
      state: 'on',
      ...{ track: video.id, id, surface, audioTrack: audio?.id ?? null, sound, name, keeps },
      isPaused: false,
      isHidden: false,
    });
    await deliver(held);
    before?.owner.end();
  };

  const open = async (choice: ShareChoice): Promise<void> => {
    const mine = ++wish;
    if (!current) show({ state: 'opening' });
    const result = await deps.open(choice);
    if (mine !== wish || deps.scope.hasEnded) {
      if (result.ok) close(result.value);
    } else if (result.ok && !result.value.isPicked) {
      close(result.value);
      drop({ state: 'ended', why: 'not-picked', name: choice.name });
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
    pause(isPaused) {
      if (view.state !== 'on' || view.isPaused === isPaused) return;
      void deliver(isPaused ? null : current);
      change({ isPaused });
    },
    hear(sound) {
      if (view.state !== 'on' || view.sound === sound || !current?.audio) return;
      if (sound !== 'echo') return change({ sound });
      current.audio.stop();
      leaveOutAudio(current, sound);
    },
    keep(keeps) {
      if (view.state !== 'on' || view.keeps === keeps) return;
      deps.keep(keeps);
      change({ keeps });
    },
    stop: () => drop({ state: 'off' }),
  };
}
