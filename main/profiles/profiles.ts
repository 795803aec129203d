import type { Observable } from '../../src/base/observable.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { NewService, ProfileState } from '../../src/bridge/profile-state.ts';
import type { SendEvent } from '../ipc/events.ts';
import type { SettingsKeeper } from '../settings/settings.ts';
import { profileStateFor } from './profile-states.ts';
import type { Statuses } from './statuses.ts';

interface ProfilesDeps {
  readonly settings: SettingsKeeper;
  readonly statuses: Statuses;
  readonly send: SendEvent;
  /** Some names are words: of a service that has none of its own. */
  readonly language: Pick<Observable<unknown>, 'subscribe'>;
  readonly newId: () => ProfileId;
}

export interface Profiles {
  stateFor(profile: ProfileId): ProfileState;
  add(service: NewService): boolean;
}

/** The services side by side: what there is of them goes to every page that may show a switcher. */
export function createProfiles({ settings, statuses, send, language, newId }: ProfilesDeps): Profiles {
  const told = new Map<ProfileId, string>();
  const stateFor = (profile: ProfileId): ProfileState =>
    profileStateFor(profile, settings.getState(), statuses.of, settings.canAdd());

  const tell = (): void => {
    for (const { id } of settings.getState().profiles) {
      const state = stateFor(id);
      const text = JSON.stringify(state);
      if (told.get(id) === text) continue;
      told.set(id, text);
      send({ profile: id }, 'profiles.changed', state);
    }
  };
  settings.subscribe(tell);
  language.subscribe(tell);
  statuses.all.subscribe((now, before) => {
    for (const [id, { service }] of now)
      if (service !== undefined && service !== before.get(id)?.service) settings.setTitle(id, service);
    tell();
  });

  return {
    stateFor,
    add(given) {
      if (!given) return settings.add(newId(), {});
      const { name, service, admission } = given;
      return settings.add(newId(), { profile: { name, service }, admission });
    },
  };
}
