import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import { unreachable } from '../../src/base/result.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { Glance } from '../../src/bridge/glance.ts';
import type { Tell } from '../profiles/commands.ts';
import type { CallKey } from './global-keys.ts';
import { oncePerPress } from './once-a-press.ts';
import { createPushToTalk } from './push-to-talk.ts';

interface KeyReactionsDeps {
  readonly status: Observable<AppStatus>;
  readonly tell: Tell;
  readonly clock: Clock;
  /** The answer on the screen. What `lasts` stays until the next one. */
  readonly show: (glance: Glance, lasts: boolean) => void;
}

type Device = 'microphone' | 'camera';

/** A device that has not followed by then is said not to have; cameras that wake up take two seconds. */
const followMs = 4_000;

/** What the keys of the whole computer do in a call. What the card says is what the call says, not what was asked of it. */
export function createKeyReactions({ status, tell, clock, show }: KeyReactionsDeps) {
  let isTalking = false;
  /** The card says that the microphone is open. */
  let isHeard = false;
  let until: 'let-go' | 'tap' = 'let-go';
  let stopWaiting = (): void => {};

  const isOn = (device: Device): boolean => status.getState().call?.[device] ?? false;

  /** Calls back once the call says that the device is as it was asked to be, or that it is not. */
  const whenFollowed = (device: Device, wanted: boolean, then: (hasFollowed: boolean) => void): void => {
    stopWaiting();
    const finish = (hasFollowed: boolean): void => {
      stopWaiting();
      then(hasFollowed);
    };
    const cancel = clock.after(followMs, () => finish(false));
    const unsubscribe = status.subscribe(({ call }) => {
      if (call === null) stopWaiting();
      else if (call[device] === wanted) finish(true);
    });
    stopWaiting = () => {
      cancel();
      unsubscribe();
    };
  };

  const toggle = (device: Device): void => {
    const isWanted = !isOn(device);
    whenFollowed(device, isWanted, (hasFollowed) =>
      show(hasFollowed ? { shows: 'device', device, isOn: isWanted } : { shows: 'failed', device }, false),
    );
    tell({ command: device === 'microphone' ? 'toggle-microphone' : 'toggle-camera' });
  };

  const sayMuted = (): void => {
    const by = status.getState().call?.mutedBy;
    show({ shows: 'device', device: 'microphone', isOn: false, ...(by !== undefined && { by }) }, false);
  };

  const setMicrophone = (on: boolean): void => {
    isTalking = on;
    isHeard = false;
    until = 'let-go';
    if (isOn('microphone') === on) return;
    whenFollowed('microphone', on, (hasFollowed) => {
      if (!hasFollowed) return show({ shows: 'failed', device: 'microphone' }, false);
      if (!on) return sayMuted();
      isHeard = true;
      show({ shows: 'talking', until }, true);
    });
    tell({ command: 'set-microphone', on });
  };

  const talk = createPushToTalk({
    clock,
    say: setMicrophone,
    staysOpen() {
      until = 'tap';
      tell({ command: 'close-when-silent' });
      if (isHeard) show({ shows: 'talking', until }, true);
    },
  });
  const sayNotMuted = oncePerPress(clock, () => show({ shows: 'not-muted' }, false));
  const toggles = {
    microphone: oncePerPress(clock, () => toggle('microphone')),
    camera: oncePerPress(clock, () => toggle('camera')),
  };
  const unsubscribe = status.subscribe(({ call }) => {
    if (isHeard && call?.microphone !== true) {
      // In the window, by a host, after a silence, or with the call: the card must not go on saying that it is open.
      isTalking = false;
      isHeard = false;
      talk.closed();
      sayMuted();
    }
    if (call === null) talk.stop();
  });

  return {
    pressed(name: CallKey): void {
      switch (name) {
        case 'microphone':
        case 'headset':
          return toggles.microphone();
        case 'camera':
          return toggles.camera();
        case 'talk':
          // Who is not muted is heard already, and is not muted by letting the key go.
          return isTalking || !isOn('microphone') ? talk.pressed() : sayNotMuted();
        default:
          return unreachable(name);
      }
    },
    end(): void {
      unsubscribe();
      stopWaiting();
      talk.stop();
    },
  };
}
