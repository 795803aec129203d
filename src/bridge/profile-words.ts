import { normaliseServiceAddress } from './service-address.ts';
import type { Profile } from './profiles.ts';

/** Main and the pages both have it; the types of this folder know neither Node nor the DOM. */
declare const URL: { parse(text: string): { readonly host: string } | null };

function hostIn(address: string): string {
  const normal = normaliseServiceAddress(address);
  return (normal.ok ? URL.parse(normal.value)?.host : undefined) ?? address;
}

/** What a profile is called in switcher, tray and ring: as its service calls itself, once that is known. */
export function profileName({ title, profile }: Pick<Profile, 'title' | 'profile'>): string {
  if (title !== null) return title;
  if (profile === null) return 'New service';
  return profile.service.mode === 'host' ? 'This computer' : hostIn(profile.service.address);
}
