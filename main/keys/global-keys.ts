import type { GlobalShortcut } from 'electron';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Log } from '../../src/base/log.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { GlobalKeys, GlobalName } from '../../src/bridge/keys.ts';
import type { RingKeys } from '../../src/bridge/ring.ts';
import type { Settings } from '../../src/bridge/settings.ts';

type Shortcuts = Pick<GlobalShortcut, 'register' | 'unregister' | 'isRegistered'>;

interface GlobalKeysDeps {
  readonly shortcuts: Shortcuts;
  readonly settings: Observable<Pick<Settings, 'keys'>>;
  readonly status: Observable<AppStatus>;
  /** The call that rings here; null where none does. */
  readonly ringing: Observable<object | null>;
  /** The system asks the person about each registration (the portal of Wayland): what it gave once is kept. */
  readonly keepsThem: boolean;
  readonly pressed: (name: CallKey) => void;
  readonly answer: (answer: 'voice' | 'decline') => void;
  /** One arrived that is only tried. */
  readonly tried: (name: GlobalName) => void;
  readonly log: Log;
}

export interface KeyGrips {
  readonly state: Observable<GlobalKeys>;
  /** Takes the keys outside of a call too, so that the person sees whether they arrive. */
  tryOut(on: boolean): void;
  /** Those of a ring, as far as they are ours. */
  ofRing(): RingKeys;
  end(): void;
}

export type CallKey = Exclude<GlobalName, 'answer' | 'decline'>;

const names = [
  'microphone',
  'camera',
  'talk',
  'headset',
  'answer',
  'decline',
] as const satisfies readonly GlobalName[];
const nothing: GlobalKeys = {
  microphone: 'none',
  camera: 'none',
  talk: 'none',
  headset: 'none',
  answer: 'none',
  decline: 'none',
  isTrying: false,
};

/** Electron's name for the play button of keyboards and headsets. */
const playButton = 'MediaPlayPause';

const chosenIn = ({ keys }: Pick<Settings, 'keys'>, name: GlobalName): string | null => {
  if (name === 'headset') return keys.headset ? playButton : null;
  return keys.global[name];
};

const isInCall = ({ call }: AppStatus): boolean => call !== null && call.phase !== 'ringing';

/** Keys of the whole computer, ours only while a call or a ring needs them: otherwise they are every other program's. */
export function createGlobalKeys(deps: GlobalKeysDeps): KeyGrips {
  const { shortcuts, settings, status, ringing, keepsThem, log } = deps;
  const state = createSubject(nothing);
  const held = new Map<GlobalName, string>();
  const refused = new Map<GlobalName, string>();
  const wasNeeded = new Set<GlobalName>();
  let isTrying = false;

  const heard = (name: GlobalName) => (): void => {
    const isOfRing = name === 'answer' || name === 'decline';
    // What rings is answered, whatever is tried.
    if (isOfRing && ringing.getState() !== null) return deps.answer(name === 'answer' ? 'voice' : 'decline');
    if (isTrying) return deps.tried(name);
    if (!isOfRing) deps.pressed(name);
  };

  const isNeeded = (name: GlobalName): boolean => {
    if (isTrying) return true;
    return name === 'answer' || name === 'decline'
      ? ringing.getState() !== null
      : isInCall(status.getState());
  };

  const letGo = (name: GlobalName): void => {
    const combo = held.get(name);
    if (combo !== undefined) shortcuts.unregister(combo);
    held.delete(name);
  };

  /** What `register` answers is not to be relied on everywhere (Electron issue 45171), and it throws at what it cannot read. */
  const isTaken = (name: GlobalName, combo: string): boolean => {
    if ([...held.values()].includes(combo)) return false;
    try {
      if (!shortcuts.register(combo, heard(name))) return false;
      if (shortcuts.isRegistered(combo)) return true;
      // Whatever the system has of it all the same is nobody's any more.
      shortcuts.unregister(combo);
      return false;
    } catch {
      return false;
    }
  };

  const take = (name: GlobalName, combo: string): void => {
    if (isTaken(name, combo)) {
      held.set(name, combo);
      refused.delete(name);
      return;
    }
    refused.set(name, combo);
    log.warn('key refused', { name });
  };

  const gripOn = (name: GlobalName): GlobalKeys[GlobalName] => {
    const chosen = chosenIn(settings.getState(), name);
    if (chosen === null) return 'none';
    if (held.get(name) === chosen) return 'held';
    return refused.get(name) === chosen ? 'refused' : 'waiting';
  };

  const apply = (): void => {
    for (const name of names) {
      // Whoever had the key may have let it go since the last call.
      if (isNeeded(name) && !wasNeeded.has(name)) refused.delete(name);
      if (isNeeded(name)) wasNeeded.add(name);
      else wasNeeded.delete(name);
    }
    const chosen = names.map((name) => [name, chosenIn(settings.getState(), name)] as const);
    // First all that go: one action may take over the key of another.
    for (const [name, combo] of chosen) {
      if (held.get(name) !== combo || (!isNeeded(name) && !keepsThem)) letGo(name);
    }
    for (const [name, combo] of chosen) {
      const isNew = combo !== null && held.get(name) !== combo && refused.get(name) !== combo;
      if (isNew && isNeeded(name)) take(name, combo);
    }
    const next = { ...nothing, isTrying };
    for (const name of names) next[name] = gripOn(name);
    if (JSON.stringify(next) !== JSON.stringify(state.getState())) state.set(next);
  };

  const unsubscribes = [settings, status, ringing].map((source) => source.subscribe(apply));
  apply();
  return {
    state,
    tryOut(on) {
      isTrying = on;
      apply();
    },
    ofRing() {
      const own = (name: 'answer' | 'decline'): string | null =>
        gripOn(name) === 'held' ? chosenIn(settings.getState(), name) : null;
      return { voice: own('answer'), decline: own('decline') };
    },
    end() {
      for (const unsubscribe of unsubscribes) unsubscribe();
      for (const name of names) letGo(name);
    },
  };
}
