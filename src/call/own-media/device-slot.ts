import type { Clock } from '../../base/clock.ts';
import type { Result } from '../../base/result.ts';
import type { Scope } from '../../base/scope.ts';
import type { Track, TrackStore } from '../ports.ts';
import type { DeviceView, MediaFailure } from '../view.ts';
import { holdTrack, type HeldTrack } from './held-track.ts';

interface DeviceSlotDeps {
  readonly scope: Scope;
  readonly tracks: TrackStore;
  readonly clock: Pick<Clock, 'after'>;
  /** `mute` keeps the device open and is instant both ways; `close` lets its light go out. */
  readonly whenOff: 'mute' | 'close';
  readonly open: (device: string) => Promise<Result<Track, MediaFailure>>;
  /** Sends this from now on; done once the old track is no longer sent. */
  readonly deliver: (track: Track | null) => Promise<void>;
  /** Tells each time that something was plugged in or out. */
  readonly onPlugged: (listener: () => void) => () => void;
  readonly changed: () => void;
}

/** The microphone or the camera of one call: what the person wishes, and what has come of it. */
export interface DeviceSlot {
  view(): DeviceView;
  want(isOn: boolean): void;
  use(device: string): void;
  /** The same device, opened anew. */
  reopen(): void;
}

interface Opened {
  readonly held: HeldTrack;
  /** For which choice it was opened; null: it is to be opened anew, and stays until that is done. */
  readonly choice: string | null;
  /** The system's default, because the chosen one is not to be had. */
  readonly standsIn: boolean;
  /** The system gives nothing, for longer than a change of its profile takes. */
  readonly isStill: boolean;
  readonly hasEnded: boolean;
  /** How many devices in a row ended before it. */
  readonly falls: number;
}

const systemDefault = '';
/** With a dock several devices go at once, one after the other; what ends as soon as it is open is not opened for ever. */
const mostFalls = 3;
/** A headset that changes between music and speech is still for about a second. */
const stillMs = 2_500;

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
  /** Counts what was plugged in and out. */
  let plugged = 0;

  const show = (next: DeviceView): void => {
    view = next;
    deps.changed();
  };

  const showOpened = ({ held, standsIn, isStill }: Opened): void =>
    show({
      state: 'on',
      track: held.track.id,
      ...(standsIn && { standsIn }),
      ...(isStill && { isStill }),
    });

  const drop = (): void => {
    opened?.held.release();
    if (opened) void deps.deliver(null);
    opened = null;
  };

  const changeIf = (held: HeldTrack, more: Partial<Opened>): void => {
    if (opened?.held === held) opened = { ...opened, ...more };
  };

  /** What the system mutes: another program has it, or a switch at the device. */
  const watchStillness = (held: HeldTrack): void => {
    const { track } = held;
    let cancel = (): void => {};
    const tell = (isStill: boolean): void => {
      if (opened?.held !== held || opened.isStill === isStill) return;
      opened = { ...opened, isStill };
      if (view.state === 'on') showOpened(opened);
    };
    const wait = (): void => {
      cancel();
      cancel = deps.clock.after(stillMs, () => tell(true));
    };
    held.listen('mute', wait);
    held.listen('unmute', () => {
      cancel();
      tell(false);
    });
    held.own(() => cancel());
    if (track.muted) wait();
  };

  const take = async (track: Track, how: Pick<Opened, 'choice' | 'standsIn' | 'falls'>): Promise<void> => {
    const before = opened?.held;
    if (before) leaving.add(before);
    const held = holdTrack(track, scope, deps.tracks, () => lost(held));
    opened = { ...how, held, isStill: false, hasEnded: false };
    watchStillness(held);
    showOpened(opened);
    await deps.deliver(track);
    // Only now, so that there is no gap.
    before?.release();
    if (before) leaving.delete(before);
  };

  const open = async (falls = 0): Promise<void> => {
    const mine = ++wish;
    const [choice, pluggedBefore] = [device, plugged];
    if (!opened) show({ state: 'opening' });
    // It may be back at once under another profile; what ends again and again is given up for the default.
    let from = falls > 1 ? systemDefault : choice;
    let result = await deps.open(from);
    if (!result.ok && from !== systemDefault && result.code !== 'denied' && mine === wish) {
      from = systemDefault;
      result = await deps.open(from);
    }
    if (mine !== wish || scope.hasEnded) {
      if (result.ok) result.value.stop();
    } else if (result.ok) {
      const standsIn = from !== choice;
      const taken = take(result.value, { choice, standsIn, falls });
      if (standsIn && plugged !== pluggedBefore) void goBack();
      await taken;
    } else if (!opened || opened.hasEnded) {
      drop();
      show({ state: 'failed', failure: result.code });
    }
  };

  /** The chosen device may be there again. */
  const goBack = async (): Promise<void> => {
    const mine = ++wish;
    const choice = device;
    const result = await deps.open(choice);
    if (!result.ok) return;
    if (mine !== wish || scope.hasEnded) result.value.stop();
    else await take(result.value, { choice, standsIn: false, falls: 0 });
  };

  const lost = (held: HeldTrack): void => {
    if (opened?.held !== held) return;
    if (!isWanted) return drop();
    const { falls } = opened;
    // What ended stays in its place until another takes over: the others see no blink.
    changeIf(held, { choice: null, hasEnded: true });
    if (falls < mostFalls) return void open(falls + 1);
    wish += 1;
    drop();
    show({ state: 'failed', failure: 'missing' });
  };

  const turnOff = (): void => {
    wish += 1;
    // Not a word more, not even from a device that is about to be replaced.
    for (const { track } of leaving) track.enabled = false;
    if (opened && whenOff === 'mute' && opened.choice === device) opened.held.track.enabled = false;
    else drop();
    show({ state: 'off' });
  };

  const turnOn = (): void => {
    if (!opened || opened.choice !== device) return void open();
    wish += 1;
    opened.held.track.enabled = true;
    showOpened(opened);
  };

  const pursue = (): void => {
    if (scope.hasEnded) return;
    if (isWanted) turnOn();
    else turnOff();
  };

  const lookAgain = (): void => {
    plugged += 1;
    if (opened) changeIf(opened.held, { falls: 0 });
    if (isWanted && view.state === 'failed' && view.failure === 'missing') return pursue();
    if (!opened?.standsIn || opened.choice === null) return;
    if (isWanted) void goBack();
    // Muted, it is opened anew when it is wanted.
    else drop();
  };
  scope.own(deps.onPlugged(lookAgain));

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
      if (opened) opened = { ...opened, choice: null };
      if (opened || isWanted) pursue();
    },
  };
}
