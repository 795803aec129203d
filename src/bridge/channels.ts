/** The two IPC channels that exist. Apart from the contract: the preload runs in every window before its page, and checks nothing. */
export const channels = { invoke: 'parley:invoke', event: 'parley:event' } as const;
