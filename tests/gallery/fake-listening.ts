import { createSubject } from '../../src/base/observable.ts';
import type { AppModel } from '../../renderer/stores/app-model.ts';
import { user } from './people.ts';

/** What a scene says of voices beyond the call's own view. */
export interface ListeningScene {
  readonly speaksMuted?: boolean;
  /** By name. */
  readonly volumes?: Readonly<Record<string, number>>;
}

export function createFakeListening({
  speaksMuted = false,
  volumes = {},
}: ListeningScene): Pick<AppModel, 'listening' | 'mutedHint'> {
  const state = createSubject(new Map(Object.entries(volumes).map(([name, volume]) => [user(name), volume])));
  const isShown = createSubject(speaksMuted);
  return {
    listening: {
      volumes: state,
      setVolume: (of, volume) => state.set(new Map([...state.getState(), [of, volume]])),
      place() {},
      mixed: createSubject<ReadonlySet<string>>(new Set()),
    },
    mutedHint: { isShown, dismiss: () => isShown.set(false), talkedByKey() {} },
  };
}
