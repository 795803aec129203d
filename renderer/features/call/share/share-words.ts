import type { PeerView, RunningShare, ShareView } from '../../../../src/call/view.ts';
import { callShareTexts } from '../../../../src/texts/call-share.ts';
import { listed } from '../../listed.ts';

export type EndedShare = Extract<ShareView, { state: 'ended' }>;

export const shareEnded = ({ why, name }: EndedShare): string => callShareTexts.ended[why](name);

/** Who sees it. */
export const seenBy = (names: readonly string[]): string =>
  names.length === 0 ? callShareTexts.seenByNobody : callShareTexts.seenBy(listed(names));

/** What the person should know about the share, the most pressing alone; null where all is well. */
export function shareNote({ isPaused, isHidden, sound }: RunningShare): string | null {
  if (isPaused) return callShareTexts.isPaused;
  if (isHidden) return callShareTexts.isHidden;
  return sound === 'none' || sound === 'on' ? null : callShareTexts.sound[sound];
}

type Shared = Pick<PeerView, 'media'>;

const kindOf = ({ media }: Shared): 'screen' | 'window' => (media.screen === 'window' ? 'window' : 'screen');

/** What somebody else shares, in a few words. */
export const remoteShare = (peer: Shared, name: string): string =>
  callShareTexts.theirs[peer.media.screenPaused ? 'paused' : kindOf(peer)](name);

/** What somebody else shares, where there is room for its name alone. */
export const remoteShareName = (peer: Shared, name: string): string =>
  callShareTexts[peer.media.screenPaused ? 'theirNamePaused' : 'theirName'][kindOf(peer)](name);

/** What stands where its picture will be. */
export const remoteShareComing = ({ media }: Shared): string =>
  media.screenPaused ? callShareTexts.theirsPaused : callShareTexts.theirsComing;
