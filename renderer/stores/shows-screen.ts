import type { CallView } from '../../src/call/view.ts';

/**
 * Others see this person's whole screen, and whatever comes over it. What was picked in the system's own picker counts as one: the system
 * may call it a window whichever it is (docs/platforms.md, "What is trusted").
 */
export const showsScreen = (view: CallView): boolean =>
  'local' in view &&
  view.local.share.state === 'on' &&
  (view.local.share.surface === 'screen' || view.local.share.id === '');
