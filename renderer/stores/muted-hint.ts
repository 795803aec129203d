import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { CallView } from '../../src/call/view.ts';
import type { MutedEar } from '../platform/voice/muted-ear.ts';

/** That one speaks although one is muted. */
export interface MutedHint {
  readonly isShown: Observable<boolean>;
  dismiss(): void;
  /** Who holds a key to talk knows that they are muted, and needs no telling in this call. */
  talkedByKey(): void;
}

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly view: Observable<CallView>;
  readonly settings: Observable<Settings>;
  readonly ear: MutedEar;
  /** Nobody sees what a hidden page says. */
  readonly isSeen: Observable<boolean>;
}

const lookMs = 200;
/** The last word before the click is not spoken into it. */
const graceMs = 2_000;
/** As loud as somebody who speaks to this computer; a cough, a key and who talks elsewhere in the room stay below, or are short. */
const spoken = 0.03;
/** So many of so many looks: a second and a half of speech with its pauses. */
const [enough, among] = [6, 10];
const shownMs = 8_000;
/** Who goes on has heard it, and talks to somebody in the room. */
const oncePerMs = 120_000;

const isMuted = (view: CallView): boolean =>
  view.phase === 'live' && view.connection === 'connected' && view.local.microphone.state === 'off';

export function createMutedHint({ scope, clock, view, settings, ear, isSeen }: Deps): MutedHint {
  const isShown = createSubject(false);
  let state: 'idle' | 'listening' | 'told' = 'idle';
  let looks: boolean[] = [];
  let quietUntilMs = 0;
  let isByKey = false;
  let cancel = (): void => {};

  const isWanted = (): boolean => {
    const { tellsWhenMuted, keys } = settings.getState();
    return (
      tellsWhenMuted && keys.global.talk === null && !isByKey && isSeen.getState() && isMuted(view.getState())
    );
  };

  const rest = (): void => {
    cancel();
    if (state === 'listening') ear.rest();
    state = 'idle';
    looks = [];
    isShown.set(false);
  };

  const dismiss = (): void => {
    if (state !== 'told') return;
    rest();
    follow();
  };

  const tell = (): void => {
    ear.rest();
    state = 'told';
    looks = [];
    quietUntilMs = clock.now() + oncePerMs;
    isShown.set(true);
    cancel = clock.after(shownMs, dismiss);
  };

  const look = (): void => {
    const level = ear.level() ?? 0;
    looks = [...looks, level >= spoken].slice(-among);
    if (looks.filter(Boolean).length >= enough) tell();
    else cancel = clock.after(lookMs, look);
  };

  function follow(): void {
    if (view.getState().phase !== 'live') isByKey = false;
    if (!isWanted()) return state === 'idle' ? undefined : rest();
    if (state !== 'idle') return;
    state = 'listening';
    cancel = clock.after(Math.max(graceMs, quietUntilMs - clock.now()), look);
  }

  for (const source of [view, settings, isSeen]) scope.own(source.subscribe(follow));
  scope.own(rest);
  return {
    isShown,
    dismiss,
    talkedByKey() {
      isByKey = true;
      follow();
    },
  };
}
