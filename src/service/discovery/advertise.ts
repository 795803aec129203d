import type { Bonjour } from 'bonjour-service';
import type { Log } from '../../base/log.ts';
import { advertisedType } from '../../protocol/advertisement.ts';
import { closeMulticast } from './multicast.ts';

interface AdvertiseDeps {
  readonly open: () => Promise<Bonjour>;
  readonly name: string;
  readonly port: number;
  /** Of a certificate of its own making. */
  readonly pin: string | null;
  /** Tells services of one name apart. */
  readonly id: string;
  readonly log: Log;
}

/** A DNS label has 63 bytes, and the id stands behind the name. */
function labelOf(name: string, id: string): string {
  const short = Buffer.from(name).subarray(0, 52).toString().replaceAll('\uFFFD', '');
  return `${short} ${id.slice(0, 8)}`;
}

/** Tells the local network of the service until it is closed. Without a network it is only found by its address. */
export async function advertise(deps: AdvertiseDeps): Promise<() => Promise<void>> {
  const { open, name, port, pin, id, log } = deps;
  let multicast: Bonjour;
  try {
    multicast = await open();
  } catch (error) {
    log.warn('not told to the network', { reason: error instanceof Error ? error.message : 'unknown' });
    return async () => {};
  }
  multicast.publish({
    name: labelOf(name, id),
    type: advertisedType,
    port,
    txt: { name, ...(pin !== null && { pin }) },
    // The id makes the name unique; the probe would only make it slower, and complain on the console.
    probe: false,
  });
  log.info('told to the network', { port });
  return async () => {
    await new Promise<void>((resolve) => multicast.unpublishAll(() => resolve()));
    await closeMulticast(multicast);
  };
}
