import type { Result } from '../../base/result.ts';
import type { Scope } from '../../base/scope.ts';
import type { Track, TrackStore } from '../ports.ts';
import type { DeviceView, MediaFailure } from '../view.ts';
import { holdTrack, type HeldTrack } from './held-track.ts';

interface DeviceSlotDeps {
  readonly scope: Scope;
  readonly tracks: TrackStore;
  /** `mute` keeps the device open and is instant both ways; `close` lets its light go out. */
  readonly whenOff: 'mute' | 'close';
  readonly open: (device: string) => Promise<Result<Track, MediaFailure>>;
  /** Sends this from now on; done once the old track is no longer sent. */
  readonly deliver: (track: Track | null) => Promise<void>;
  readonly changed: () => void;
}

/** The microphone or the camera of one call: what the person wishes, and what has come of it. */
interface DeviceSlot {
  view(): DeviceView;
  want(isOn: boolean): void;
  use(device: string): void;
  /** The same device, opened anew. */
  reopen(): void;
}

interface Opened {
  readonly held: HeldTrack;
  /** Null: it was opened otherwise than it would be now. */
  readonly device: string | null;
  /** It stands in for a device that went away: when it goes away too, nothing is left to try. */
  readonly isReplacement: boolean;
}

const systemDefault = '';

export function createDeviceSlot(deps: DeviceSlotDeps, chosen: string): DeviceSlot {
  const { scope, whenOff } = deps;
  let view: DeviceView = { state: 'off' };
  let isWanted = false;
  let device = chosen;
  let opened: Opened | null = null;
  /** Still sent, until what takes its place is. */
  const leaving = new Set<HeldTrack>();
  /** Counts wishes: what was opened for an older one is closed again. */
  let wish = 0;

  const show = (next: DeviceView): void => {
    view = next;
    deps.changed();
  };

  const drop = (): void => {
    opened?.held.release();
    if (opened) void deps.deliver(null);
    opened = null;
  };

  const take = async (track: Track, from: string, isReplacement: boolean): Promise<void> => {
    const before = opened?.held;
    if (before) leaving.add(before);
    const held = holdTrack(track, scope, deps.tracks, () => void lost(held));
    opened = { held, device: from, isReplacement };
    show({ state: 'on', track: track.id });
    await deps.deliver(track);
    // Only now, so that there is no gap.
    before?.release();
    if (before) leaving.delete(before);
  };

  const open = async (from: string, isReplacement: boolean): Promise<void> => {
    const mine = ++wish;
    if (!opened) show({ state: 'opening' });
    let result = await deps.open(from);
    if (!result.ok && from !== systemDefault && result.code !== 'denied' && mine === wish) {
      result = await deps.open(systemDefault);
    }
    if (mine !== wish || scope.hasEnded) {
      if (result.ok) result.value.stop();
    } else if (result.ok) {
      await take(result.value, from, isReplacement);
    } else if (!opened) {
      show({ state: 'failed', failure: result.code });
    }
  };

  const lost = async (held: HeldTrack): Promise<void> => {
    if (opened?.held !== held) return;
    const { isReplacement } = opened;
    drop();
    if (!isWanted) return;
    device = systemDefault;
    if (isReplacement) show({ state: 'failed', failure: 'missing' });
    else await open(device, true);
  };

  const turnOff = (): void => {
    wish += 1;
    // Not a word more, not even from a device that is about to be replaced.
    for (const { track } of leaving) track.enabled = false;
    if (opened && whenOff === 'mute' && opened.device === device) opened.held.track.enabled = false;
    else drop();
    show({ state: 'off' });
  };

  const turnOn = (): void => {
    if (!opened || opened.device !== device) return void open(device, false);
    wish += 1;
    opened.held.track.enabled = true;
    show({ state: 'on', track: opened.held.track.id });
  };

  const pursue = (): void => {
    if (scope.hasEnded) return;
    if (isWanted) turnOn();
    else turnOff();
  };

  return {
    view: () => view,
    want(isOn) {
      if (isOn === isWanted && view.state !== 'failed') return;
      isWanted = isOn;
      pursue();
    },
    use(next) {
      if (next === device) return;
      device = next;
      pursue();
    },
    reopen() {
      if (opened) opened = { ...opened, device: null };
      if (opened || isWanted) pursue();
    },
  };
}
