import { channels } from '../../src/bridge/channels.ts';
import type { BridgeEvents } from '../../src/bridge/contract.ts';
import type { Pages, Receiver } from './pages.ts';

export type SendEvent = <Name extends keyof BridgeEvents>(
  to: Receiver,
  name: Name,
  data: BridgeEvents[Name],
) => void;

/** A page that is not there hears nothing: pages ask for the present state when they load. */
export const createSendEvent =
  (pages: Pick<Pages, 'contentsOf'>): SendEvent =>
  (to, name, data) => {
    for (const contents of pages.contentsOf(to)) contents.send(channels.event, name, data);
  };
