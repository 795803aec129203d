/** Nobody touched the computer, or a page in a browser, for so long: they are away from it. */
export const idleAfterMs = 5 * 60_000;
