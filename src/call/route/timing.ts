/** When a troubled connection is helped, and when it is given up. */
export const timing = {
  /** Most short losses (a change of access point, a busy router) are over by then without any help. */
  firstRestartMs: 2_000,
  /** An answer that has not come by then was lost. */
  nextRestartMs: 8_000,
  maxRestarts: 5,
  giveUpMs: 30_000,
} as const;
