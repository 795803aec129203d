/** The names of the windows that the page opens and draws into; main lets it open no other. */

/** The call in small. */
export const miniFrame = 'parley-mini-call';

const marksOver = 'parley-marks-over ';

/** Over a shared screen: what others point at and draw. It names the source, as it was picked. */
export const marksFrame = (source: string): string => `${marksOver}${source}`;
export const sourceOfMarksFrame = (frame: string): string | null =>
  frame.startsWith(marksOver) ? frame.slice(marksOver.length) : null;
