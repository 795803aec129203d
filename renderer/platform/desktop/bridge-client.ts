import * as v from 'valibot';
import { createEmitter, type Listenable } from '../../../src/base/emitter.ts';
import type { Log } from '../../../src/base/log.ts';
import {
  bridgeEvents,
  routes,
  type Bridge,
  type BridgeEvents,
  type RouteInput,
  type RouteOutput,
  type RoutesOf,
  type Page,
} from '../../../src/bridge/contract.ts';

/** The bridge with its types back: what comes out of main is checked against the contract like anything from outside. */
export interface BridgeClient<P extends Page> extends Listenable<BridgeEvents> {
  invoke<Name extends RoutesOf<P>>(name: Name, input: RouteInput<Name>): Promise<RouteOutput<Name>>;
  /** For what nobody waits for; a refusal is logged. */
  tell<Name extends RoutesOf<P>>(name: Name, input: RouteInput<Name>): void;
}

const isBridgeEvent = (name: string): name is keyof BridgeEvents => Object.hasOwn(bridgeEvents, name);

export function createBridgeClient<P extends Page>(bridge: Bridge, log: Log): BridgeClient<P> {
  const emitter = createEmitter<BridgeEvents>();
  bridge.listen((name, data) => {
    if (!isBridgeEvent(name)) return;
    const event = v.safeParse(bridgeEvents[name], data);
    if (event.success) emitter.emit(name, event.output);
    else log.warn('a bridge event was not understood', { name });
  });

  const client: BridgeClient<P> = {
    on: (name, listener) => emitter.on(name, listener),
    invoke: async (name, input) => v.parse(routes[name].output, await bridge.invoke(name, input)),
    tell(name, input) {
      client
        .invoke(name, input)
        .catch((error: unknown) => log.warn('a bridge call failed', { name, error: String(error) }));
    },
  };
  return client;
}
