import * as v from 'valibot';
import { firstProfile, profileId } from '../../../src/bridge/profile-id.ts';

/** Under which names this page keeps things. */
export interface KeptNames {
  readonly texts: string;
  readonly uploads: string;
  readonly handovers: string;
  readonly stay: string;
  readonly voiceOnly: string;
  readonly volumes: string;
  readonly theme: string;
}

/** Each profile's apart; the first one's, and a browser's, are where they always were. `search` is of the page's address. */
export function keptNames(search: string): KeptNames {
  const id = v.safeParse(profileId, new URLSearchParams(search).get('profile') ?? firstProfile);
  const whose = !id.success || id.output === firstProfile ? '' : `-${id.output}`;
  return {
    texts: `parley-texts${whose}`,
    uploads: `parley-uploads${whose}`,
    handovers: `parley-handovers${whose}`,
    stay: `parley.stay${whose}`,
    voiceOnly: `parley.voice-only${whose}`,
    volumes: `parley.volumes${whose}`,
    theme: `parley.theme${whose}`,
  };
}

/** The profile is removed: what is here of it goes with it. */
export function forgetKept(
  page: {
    readonly indexedDB: Pick<IDBFactory, 'deleteDatabase'>;
    readonly localStorage: Pick<Storage, 'removeItem'>;
  },
  { texts, uploads, handovers, ...values }: KeptNames,
): void {
  for (const name of [texts, uploads, handovers]) page.indexedDB.deleteDatabase(name);
  for (const name of Object.values(values)) page.localStorage.removeItem(name);
}
