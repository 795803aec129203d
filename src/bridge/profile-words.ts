import { serviceNamesTexts } from '../texts/service-names.ts';
import { normaliseServiceAddress } from './service-address.ts';
import type { Profile } from './profiles.ts';

/** Main and the pages both have it; the types of this folder know neither Node nor the DOM. */
declare const URL: { parse(text: string): { readonly host: string } | null };

function hostIn(address: string): string {
  const normal = normaliseServiceAddress(address);
  return (normal.ok ? URL.parse(normal.value)?.host : undefined) ?? address;
}

type Named = Pick<Profile, 'title' | 'profile'>;

function placeOf({ profile }: Named): string {
  if (profile === null) return serviceNamesTexts.new;
  return profile.service.mode === 'host' ? serviceNamesTexts.here : hostIn(profile.service.address);
}

/**
 * What a profile is called in switcher, tray and ring: as its service calls itself, once that is known, and where it is too when
 * another one of these calls itself the same.
 */
export function profileName(named: Named, all: readonly Named[]): string {
  const { title } = named;
  if (title === null) return placeOf(named);
  const isShared = all.some((other) => other !== named && other.title === title);
  return isShared ? `${title} (${placeOf(named)})` : title;
}
