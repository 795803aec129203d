import type { Bonjour } from 'bonjour-service';
import type { Log } from '../../base/log.ts';
import { advertisedType } from '../../protocol/advertisement.ts';
import { closeMulticast } from './multicast.ts';

interface AdvertiseDeps {
  readonly open: () => Promise<Bonjour>;
  /** As it is when the network is told. */
  readonly name: () => string;
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

export interface Advertised {
  /** The service has another name: the old one is taken back, the new one told. */
  renamed(): void;
  close(): Promise<void>;
}

/** Nobody is told of it. */
export const untold: Advertised = { renamed() {}, close: async () => {} };

/** Tells the local network of the service until it is closed. Without a network it is only found by its address. */
export async function advertise(deps: AdvertiseDeps): Promise<Advertised> {
  const { open, name, port, pin, id, log } = deps;
  let multicast: Bonjour;
  try {
    multicast = await open();
  } catch (error) {
    log.warn('not told to the network', { reason: error instanceof Error ? error.message : 'unknown' });
    return untold;
  }
  let told = '';
  const tell = (): void => {
    told = name();
    multicast.publish({
      name: labelOf(told, id),
      type: advertisedType,
      port,
      txt: { name: told, ...(pin !== null && { pin }) },
      // The id makes the name unique; the probe would only make it slower, and complain on the console.
      probe: false,
    });
    log.info('told to the network', { port });
  };
  const takeBack = (): Promise<void> => new Promise((resolve) => multicast.unpublishAll(() => resolve()));
  let isClosed = false;
  // One after the other, however fast it is renamed.
  let latest = Promise.resolve(tell());
  const tellAnew = async (): Promise<void> => {
    if (isClosed || told === name()) return;
    await takeBack();
    if (!isClosed) tell();
  };
  return {
    renamed() {
      latest = latest.then(tellAnew);
    },
    async close() {
      isClosed = true;
      await latest;
      await takeBack();
      await closeMulticast(multicast);
    },
  };
}
