import * as v from 'valibot';
import { name } from '../../src/protocol/model.ts';

/** What a person calls this computer in a list of their devices: as the network does, where that is a name at all. */
export function deviceNameOf(hostname: string): string {
  const short = v.safeParse(name, (hostname.split('.')[0] ?? '').slice(0, 64));
  return short.success ? short.output : 'Computer';
}
