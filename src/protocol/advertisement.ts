import * as v from 'valibot';
import { secret } from './device-key.ts';
import { name } from './model.ts';

/** What a service is called on the local network (DNS-SD): `_parley._tcp`. */
export const advertisedType = 'parley';

/**
 * What it says of itself there. Anybody near can say anything: a name to show and a key to recognise, never a reason to trust one.
 */
export const advertisement = v.object({ name, pin: v.exactOptional(secret) });
