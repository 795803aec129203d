import * as v from 'valibot';
import { languageChoices } from '../texts/language.ts';
import { keyChoice } from './keys.ts';
import type { AllSettings } from './profiles.ts';
import { updateChoice } from './updates.ts';
import { callChoice, serviceChoice, type Settings, type SettingsPatch } from './settings.ts';

/**
 * What a company can decide. Not every setting: what is a person's own (name, devices, whether they are there) stays theirs. Written out,
 * because a schema cut from that of the settings would bring their defaults along, and say what nobody has written.
 */
const managed = v.strictObject({
  service: v.exactOptional(serviceChoice),
  relayOnly: v.exactOptional(v.boolean()),
  hidesInside: v.exactOptional(v.boolean()),
  calls: v.exactOptional(callChoice),
  lockTurnsCameraOff: v.exactOptional(v.boolean()),
  keys: v.exactOptional(keyChoice),
  theme: v.exactOptional(v.picklist(['system', 'light', 'dark'])),
  language: v.exactOptional(v.picklist(languageChoices)),
  updates: v.exactOptional(updateChoice),
});
export type Managed = v.InferOutput<typeof managed>;

/** The policy file of a company (docs/managed-settings.md). */
export const policy = v.strictObject({
  version: v.literal(1),
  /** What a person starts with and may change. */
  defaults: v.optional(managed, {}),
  /** What stays as it is. */
  locked: v.optional(managed, {}),
});
export type Policy = v.InferOutput<typeof policy>;

export const noPolicy: Policy = { version: 1, defaults: {}, locked: {} };

export const managedName = v.picklist([
  'service',
  'relayOnly',
  'hidesInside',
  'calls',
  'lockTurnsCameraOff',
  'keys',
  'theme',
  'language',
  'updates',
]);
export type ManagedName = v.InferOutput<typeof managedName>;

/** How a policy stands, for the pages. */
export const policyState = v.object({
  /** What cannot be changed here. */
  locked: v.array(managedName),
  /** Where the first run leads, unless the person leads it elsewhere; null: nowhere in particular. */
  service: v.nullable(serviceChoice),
  /** The file is there and cannot be read: nothing of it counts. */
  isBroken: v.boolean(),
});
export type PolicyState = v.InferOutput<typeof policyState>;

/** Settings with a policy's word over them. Where it names the service there is no other beside it. */
export function underPolicy(own: AllSettings, { service, ...rest }: Managed): AllSettings {
  if (!service) return { ...own, ...rest };
  const [only] = own.profiles;
  if (!only) return { ...own, ...rest };
  const profile = only.profile && { ...only.profile, service };
  return { ...own, ...rest, profiles: [{ ...only, profile }], shown: only.id };
}

/** What of a change is the person's to make. `own`: what they chose themselves, which is kept for when nothing is locked any more. */
export function withoutLocked(patch: SettingsPatch, locked: Managed, own: Settings): SettingsPatch {
  const free = Object.fromEntries(Object.entries(patch).filter(([name]) => !(name in locked)));
  if (!patch.profile || !locked.service) return free;
  return { ...free, profile: { ...patch.profile, service: own.profile?.service ?? locked.service } };
}

export const nothingManaged: PolicyState = { locked: [], service: null, isBroken: false };
