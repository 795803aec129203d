import path from 'node:path';
import * as v from 'valibot';
import type { Log } from '../../src/base/log.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import {
  defaultSettings,
  settings as settingsSchema,
  type Settings,
  type SettingsPatch,
} from '../../src/bridge/settings.ts';
import { type Migration, readSettings, type StoredSettings, toStored } from './settings-file.ts';

/** The part of electron-store that is used: the whole at once, written atomically. */
interface Store {
  store: StoredSettings;
}

interface SettingsDeps {
  readonly folder: string;
  /** Opened only after the file was found sound or set aside: electron-store throws on a broken one. */
  readonly openStore: () => Store;
  readonly files: {
    /** Undefined when there is none. */
    read(file: string): string | undefined;
    rename(from: string, to: string): void;
  };
  readonly now: () => number;
  readonly log: Log;
  readonly migrations?: readonly Migration[];
}

export interface SettingsKeeper extends Observable<Settings> {
  change(patch: SettingsPatch): Settings;
  /** The name under which an unreadable file was set aside at this start; null in ordinary life. */
  readonly broken: string | null;
}

/** Reads what is there; a file that cannot be understood is moved aside, never deleted and never a reason to stop. */
function load({ folder, files, now, log, migrations }: SettingsDeps): {
  loaded: Settings;
  broken: string | null;
} {
  const file = path.join(folder, 'settings.json');
  const text = files.read(file);
  if (text === undefined) return { loaded: defaultSettings, broken: null };
  const result = readSettings(text, migrations);
  if (result.ok) return { loaded: result.value, broken: null };
  const broken = `settings.broken-${now()}.json`;
  files.rename(file, path.join(folder, broken));
  log.warn('settings set aside', { reason: result.code, file: broken });
  return { loaded: defaultSettings, broken };
}

export function createSettings(deps: SettingsDeps): SettingsKeeper {
  const { loaded, broken } = load(deps);
  const store = deps.openStore();
  const current = createSubject(loaded);
  return {
    broken,
    getState: () => current.getState(),
    subscribe: (listener) => current.subscribe(listener),
    change(patch) {
      const next = v.parse(settingsSchema, { ...current.getState(), ...patch });
      store.store = toStored(next);
      current.set(next);
      return next;
    },
  };
}
