import type { BridgeClient } from './bridge-client.ts';
import type { Desktop } from './desktop.ts';
import { mirror } from './mirror.ts';

/** Main looks, fetches and puts in place. */
export const createElectronUpdates = async (
  bridge: Pick<BridgeClient<'main'>, 'invoke' | 'tell' | 'on'>,
): Promise<NonNullable<Desktop['updates']>> => ({
  state: await mirror(
    () => bridge.invoke('updates.get', undefined),
    (changed) => bridge.on('updates.changed', changed),
  ),
  look: () => bridge.tell('updates.look', undefined),
  restart: () => bridge.tell('updates.restart', undefined),
});
