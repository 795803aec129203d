import type { CallView } from '../../src/call/view.ts';

/** Others see this person's whole screen, and whatever comes over it. */
export const showsScreen = (view: CallView): boolean =>
  'local' in view && view.local.share.state === 'on' && view.local.share.surface === 'screen';
