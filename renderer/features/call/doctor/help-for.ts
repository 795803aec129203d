import { unreachable } from '../../../../src/base/result.ts';
import type { Verdict } from '../../../../src/call/doctor/verdict.ts';
import type { LocalView } from '../../../../src/call/view.ts';

/** The one thing to press. */
export type Help = 'camera-off' | 'quality' | 'restart' | 'microphone' | 'camera' | 'service';

/** What there is to do with less of. */
interface Means {
  readonly local: LocalView;
  /** Pictures come from the other side. */
  readonly sees: boolean;
  /** Quality is lowered already. */
  readonly isSaving: boolean;
}

/** Null where there is nothing that this side can do. */
export function helpFor({ cause, whose, weight }: Verdict, { local, sees, isSaving }: Means): Help | null {
  const hasCamera = local.camera.state === 'on';
  const sends = hasCamera || local.share.state === 'on';
  const isMine = whose !== 'them';
  const lower = (pictures: boolean): Help | null => (pictures && !isSaving ? 'quality' : null);
  const sendLess = (): Help | null =>
    hasCamera && (weight === 'heavy' || isSaving) ? 'camera-off' : lower(sends);
  switch (cause) {
    case 'well':
      return null;
    case 'microphone':
    case 'camera':
      return isMine ? cause : null;
    case 'computer':
      return sendLess();
    case 'service':
      return isMine ? 'service' : null;
    case 'path':
      return weight === 'light' ? null : 'restart';
    case 'upload':
      return isMine ? sendLess() : null;
    case 'download':
      // It is what comes from here that they have no room for.
      return isMine ? lower(sees) : sendLess();
    case 'network':
      if (weight === 'stopped') return 'restart';
      return weight === 'heavy' && hasCamera ? 'camera-off' : lower(sends || sees);
    default:
      return unreachable(cause);
  }
}
