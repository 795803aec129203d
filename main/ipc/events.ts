import { type BridgeEvents, channels, type Page } from '../../src/bridge/contract.ts';
import type { Pages } from './pages.ts';

export type SendEvent = <Name extends keyof BridgeEvents>(
  page: Page,
  name: Name,
  data: BridgeEvents[Name],
) => void;

/** A page that is not there hears nothing: pages ask for the present state when they load. */
export const createSendEvent =
  (pages: Pick<Pages, 'contentsOf'>): SendEvent =>
  (page, name, data) =>
    pages.contentsOf(page)?.send(channels.event, name, data);
