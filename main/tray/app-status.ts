import type { AppStatus } from '../../src/bridge/contract.ts';

/** Until the page has said something, and again when it is gone. */
export const noStatus: AppStatus = {
  connection: 'none',
  availability: 'available',
  untilMs: null,
  unread: 0,
  call: null,
};
