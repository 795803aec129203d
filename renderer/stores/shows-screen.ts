import type { CallView } from '../../src/call/view.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import { elsewhereOf } from './other-services.ts';

/**
 * Others see this person's whole screen, and whatever comes over it. What was picked in the system's own picker counts as one: the system
 * may call it a window whichever it is (docs/platforms.md, "What is trusted").
 */
export const showsScreen = (view: CallView): boolean =>
  'local' in view &&
  view.local.share.state === 'on' &&
  (view.local.share.surface === 'screen' || view.local.share.id === '');

/** Here or at another service: a notification would be in the picture, or over what is being shown. */
export function isSharing(desktop: Pick<Desktop, 'profiles'>, view: CallView): boolean {
  const elsewhere = elsewhereOf(desktop);
  if (elsewhere === 'sharing' || elsewhere === 'sharing-screen') return true;
  return view.phase === 'live' && view.local.share.state === 'on';
}
