import type { Bonjour, Service } from 'bonjour-service';
import type { Clock } from '../../src/base/clock.ts';
import type { Log } from '../../src/base/log.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Discovery } from '../../src/bridge/contract.ts';
import { advertisedType } from '../../src/protocol/advertisement.ts';
import { closeMulticast } from '../../src/service/discovery/multicast.ts';
import { foundOf } from './found-of.ts';

export interface ServiceFinder {
  readonly state: Observable<Discovery>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface FinderDeps {
  readonly open: () => Promise<Bonjour>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A question is one packet, and packets get lost. */
const askAgainMs = 5_000;
/** More than a list can show; whoever floods the network with names gets no further. */
const maxFound = 32;

/** The services on this network, as long as somebody looks. */
export function createServiceFinder({ open, clock, log }: FinderDeps): ServiceFinder {
  const state = createSubject<Discovery>({ state: 'off' });
  let end: (() => Promise<void>) | undefined;
  let isWanted = false;

  const look = (multicast: Bonjour): (() => Promise<void>) => {
    const services = new Map<string, Service>();
    const show = (): void =>
      state.set({ state: 'looking', found: [...services.values()].flatMap((service) => foundOf(service)) });
    const keep = (service: Service): void => {
      const isSense = foundOf(service).length > 0;
      if (!isSense) services.delete(service.fqdn);
      else if (services.size < maxFound || services.has(service.fqdn)) services.set(service.fqdn, service);
      show();
    };
    const browser = multicast.find({ type: advertisedType });
    browser.on('up', keep);
    browser.on('srv-update', keep);
    browser.on('txt-update', keep);
    browser.on('down', ({ fqdn }) => {
      if (services.delete(fqdn)) show();
    });
    let cancel = (): void => {};
    const askAgain = (): void => {
      cancel = clock.after(askAgainMs, () => {
        browser.update();
        askAgain();
      });
    };
    askAgain();
    show();
    return async () => {
      cancel();
      browser.stop();
      await closeMulticast(multicast);
    };
  };

  return {
    state,
    async start() {
      if (isWanted) return;
      isWanted = true;
      try {
        const multicast = await open();
        // Whoever looked may have gone while the socket was opened, or come back and opened another.
        if (isWanted && !end) end = look(multicast);
        else await closeMulticast(multicast);
      } catch (error) {
        log.warn('cannot look around', { reason: error instanceof Error ? error.message : 'unknown' });
        if (!isWanted) return;
        isWanted = false;
        state.set({ state: 'failed' });
      }
    },
    async stop() {
      isWanted = false;
      const ending = end;
      end = undefined;
      state.set({ state: 'off' });
      await ending?.();
    },
  };
}
