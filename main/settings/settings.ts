import path from 'node:path';
import * as v from 'valibot';
import type { Log } from '../../src/base/log.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Settings, SettingsPatch } from '../../src/bridge/settings.ts';
import { noPolicy, underPolicy, withoutLocked, type Policy } from '../../src/bridge/policy.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import {
  allSettings,
  defaultAll,
  maxProfiles,
  newProfile,
  ownPart,
  settingsIn,
  sharedPart,
  type AllSettings,
  type OwnSettings,
  type Profile,
  type SharedSettings,
} from '../../src/bridge/profiles.ts';
import { serviceLabel } from '../../src/bridge/service-address.ts';
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
  readonly policy?: Policy;
}

export interface SettingsKeeper extends Observable<AllSettings> {
  /** As the page of this profile has them. */
  of(profile: ProfileId): Settings;
  change(profile: ProfileId, patch: SettingsPatch): Settings;
  changeShared(patch: Partial<SharedSettings>): void;
  /** There is room for one more, and no company has chosen the service. */
  canAdd(): boolean;
  /** One more, which is looked at from now on; false where it cannot be. */
  add(id: ProfileId, own: Partial<OwnSettings>): boolean;
  /** The last one stays: Parley is nothing without. */
  remove(profile: ProfileId): void;
  /** This one is in the window. */
  show(profile: ProfileId): void;
  /** What its service calls itself. */
  setTitle(profile: ProfileId, title: string): void;
  /** The name under which an unreadable file was set aside at this start; null in ordinary life. */
  readonly broken: string | null;
}

/** Reads what is there; a file that cannot be understood is moved aside, never deleted and never a reason to stop. */
function load({ folder, files, now, log, migrations, policy = noPolicy }: SettingsDeps): {
  loaded: AllSettings;
  broken: string | null;
} {
  const file = path.join(folder, 'settings.json');
  const text = files.read(file);
  if (text === undefined) return { loaded: underPolicy(defaultAll, policy.defaults), broken: null };
  const result = readSettings(text, migrations);
  if (result.ok) return { loaded: result.value, broken: null };
  const broken = `settings.broken-${now()}.json`;
  files.rename(file, path.join(folder, broken));
  log.warn('settings set aside', { reason: result.code, file: broken });
  return { loaded: underPolicy(defaultAll, policy.defaults), broken };
}

const withProfile = (
  all: AllSettings,
  id: ProfileId,
  changed: (profile: Profile) => Profile,
): AllSettings => ({
  ...all,
  profiles: all.profiles.map((profile) => (profile.id === id ? changed(profile) : profile)),
});

const hosts = ({ profiles }: AllSettings): number =>
  profiles.filter(({ profile }) => profile?.service.mode === 'host').length;

/** What another service calls itself is not known yet. */
const titled = (now: Profile, before: Profile): Profile =>
  serviceLabel(now.profile?.service) === serviceLabel(before.profile?.service)
    ? now
    : { ...now, title: null };

export function createSettings(deps: SettingsDeps): SettingsKeeper {
  const { loaded, broken } = load(deps);
  const store = deps.openStore();
  const { locked } = deps.policy ?? noPolicy;
  /** What the person chose, kept for when nothing is locked any more. */
  let own = loaded;
  const current = createSubject(underPolicy(own, locked));

  const of = (id: ProfileId, all = current.getState()): Settings => {
    const found = settingsIn(all, id);
    if (!found) throw new Error('no such profile');
    return found;
  };
  const keep = (next: AllSettings): void => {
    const parsed = v.parse(allSettings, next);
    if (hosts(parsed) > Math.max(1, hosts(own))) throw new Error('there is one service on this computer');
    store.store = toStored(parsed);
    own = parsed;
    current.set(underPolicy(own, locked));
  };

  const canAdd = (): boolean => locked.service === undefined && own.profiles.length < maxProfiles;

  return {
    broken,
    getState: () => current.getState(),
    subscribe: (listener) => current.subscribe(listener),
    of: (id) => of(id),
    change(id, patch) {
      const free = withoutLocked(patch, locked, of(id, own));
      const mine = ownPart(free);
      const changed = (profile: Profile): Profile => titled({ ...profile, ...mine }, profile);
      keep({ ...withProfile(own, id, changed), ...sharedPart(free) });
      return of(id);
    },
    changeShared: (patch) => keep({ ...own, ...patch }),
    canAdd,
    add(id, first) {
      if (!canAdd()) return false;
      keep({ ...own, profiles: [...own.profiles, newProfile(id, first)], shown: id });
      return true;
    },
    remove(id) {
      // The others are kept for later, and none of them becomes the one that a company has chosen.
      if (locked.service !== undefined) return;
      const profiles = own.profiles.filter((profile) => profile.id !== id);
      const next = profiles[Math.max(0, own.profiles.findIndex((profile) => profile.id === id) - 1)];
      if (!next) return;
      keep({ ...own, profiles, shown: own.shown === id ? next.id : own.shown });
    },
    show(id) {
      const { profiles, shown } = current.getState();
      if (shown !== id && profiles.some((profile) => profile.id === id)) keep({ ...own, shown: id });
    },
    setTitle(id, title) {
      const known = current.getState().profiles.find((profile) => profile.id === id);
      if (known && known.title !== title) keep(withProfile(own, id, (profile) => ({ ...profile, title })));
    },
  };
}
