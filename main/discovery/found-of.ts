import * as v from 'valibot';
import type { FoundService } from '../../src/bridge/contract.ts';
import { advertisement } from '../../src/protocol/advertisement.ts';

const ipv4 = v.pipe(v.string(), v.ipv4());

const heard = v.object({
  port: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(65_535)),
  txt: advertisement,
  addresses: v.optional(v.array(v.unknown()), []),
  /** Who sent the packet. */
  referer: v.object({ address: ipv4 }),
});

/**
 * What somebody on the network says, if it can be a service: none or one. Its address is the one that the packet came from where
 * the service names that among its own: of several networks, the one that both are on.
 */
export function foundOf(service: unknown): FoundService[] {
  const parsed = v.safeParse(heard, service);
  if (!parsed.success) return [];
  const { port, txt, addresses, referer } = parsed.output;
  const own = addresses.filter((address) => v.is(ipv4, address));
  const host = own.includes(referer.address) ? referer.address : (own[0] ?? referer.address);
  return [{ name: txt.name, address: `https://${host}:${port}`, pin: txt.pin ?? null }];
}
