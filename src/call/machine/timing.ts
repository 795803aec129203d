/** How long somebody waits at the door of a call that does not answer. */
export const joinGiveUpMs = 30_000;
