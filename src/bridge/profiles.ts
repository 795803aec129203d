import * as v from 'valibot';
import { firstProfile, profileId, type ProfileId } from './profile-id.ts';
import {
  defaultSettings,
  hostedChoice,
  settings,
  type HostChoice,
  type Settings,
  type SettingsPatch,
} from './settings.ts';

/** Each costs about as much memory as the whole app with one. */
export const maxProfiles = 4;

/** What is said of a person at one service. All else is this computer's, whichever service is looked at. */
const ownNames = ['profile', 'admission', 'availability', 'untilMs', 'chosenMs'] as const;
type OwnName = (typeof ownNames)[number];

const isOwnName = (key: string): boolean => ownNames.some((own) => own === key);

const ownSettings = v.pick(settings, ownNames);
const sharedSettings = v.omit(settings, ownNames);
export type OwnSettings = Pick<Settings, OwnName>;
export type SharedSettings = Omit<Settings, OwnName>;

export const serviceTitle = v.pipe(v.string(), v.minLength(1), v.maxLength(512));

const kept = v.strictObject({
  id: profileId,
  /** What the service called itself when it was last seen. */
  title: v.optional(v.nullable(serviceTitle), null),
  ...ownSettings.entries,
});
export type Profile = v.InferOutput<typeof kept>;

/** All that is kept: the computer's once, and a person's for each service. */
export const allSettings = v.pipe(
  v.strictObject({
    ...sharedSettings.entries,
    profiles: v.pipe(v.array(kept), v.minLength(1), v.maxLength(maxProfiles)),
    /** The one in the window. */
    shown: profileId,
  }),
  v.check(({ profiles }) => new Set(profiles.map(({ id }) => id)).size === profiles.length),
  v.check(({ profiles, shown }) => profiles.some(({ id }) => id === shown)),
);
export type AllSettings = v.InferOutput<typeof allSettings>;

const only = (from: object, isWanted: (key: string) => boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => isWanted(key)));

/** The two halves of a change. */
export const ownPart = (patch: SettingsPatch): Partial<OwnSettings> => only(patch, isOwnName);
export const sharedPart = (patch: SettingsPatch): Partial<SharedSettings> =>
  only(patch, (key) => !isOwnName(key));

const defaultOwn: OwnSettings = v.parse(ownSettings, ownPart(defaultSettings));

export const newProfile = (id: ProfileId, own: Partial<OwnSettings> = {}): Profile => ({
  id,
  title: null,
  ...defaultOwn,
  ...own,
});

export const defaultAll: AllSettings = {
  ...v.parse(sharedSettings, sharedPart(defaultSettings)),
  profiles: [newProfile(firstProfile)],
  shown: firstProfile,
};

/** Settings as they were before there were several services. */
export const asFirstProfile = (settingsBefore: object): Record<string, unknown> => ({
  ...only(settingsBefore, (key) => !isOwnName(key)),
  profiles: [{ ...newProfile(firstProfile), ...only(settingsBefore, isOwnName) }],
  shown: firstProfile,
});

/** What the page of one service has as its settings; undefined where there is no such service any more. */
export function settingsIn(all: AllSettings, id: ProfileId): Settings | undefined {
  const found = all.profiles.find((profile) => profile.id === id);
  if (!found) return undefined;
  const { profiles: _all, shown: _shown, ...shared } = all;
  const { id: _id, title: _title, ...own } = found;
  return { ...shared, ...own };
}

/** What this computer hosts: one of its profiles at most. */
export const hostedIn = ({ profiles }: Pick<AllSettings, 'profiles'>): HostChoice | undefined =>
  profiles.map(({ profile }) => hostedChoice(profile?.service)).find((choice) => choice !== undefined);
