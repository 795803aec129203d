import { unreachable } from '../../src/base/result.ts';
import type { Release, UpdateProblem, UpdateState, WhyNoUpdates } from '../../src/bridge/updates.ts';

export type UpdateEvent =
  | { readonly type: 'turned-off'; readonly why: WhyNoUpdates }
  /** Also: another channel was chosen. */
  | { readonly type: 'turned-on' }
  | { readonly type: 'look' }
  | { readonly type: 'nothing-new'; readonly atMs: number }
  | { readonly type: 'found'; readonly release: Release; readonly isCalling: boolean }
  | { readonly type: 'progress'; readonly percent: number }
  | { readonly type: 'downloaded' }
  | { readonly type: 'failed'; readonly why: UpdateProblem; readonly version: string | null }
  | { readonly type: 'call-began' }
  | { readonly type: 'call-ended' };

/** `stop` comes first where it stands with another. */
export type UpdateEffect = 'stop' | 'look' | 'download';

export interface Step {
  readonly state: UpdateState;
  readonly effects: readonly UpdateEffect[];
}

const to = (state: UpdateState, ...effects: UpdateEffect[]): Step => ({ state, effects });
const releaseOf = ({ version, notes }: Release): Release => ({ version, notes });
const fetching = (release: Release): Step =>
  to({ state: 'downloading', ...releaseOf(release), percent: 0 }, 'download');

/** What becomes of one event. What nobody waits for any more changes nothing. */
export function transition(now: UpdateState, event: UpdateEvent): Step {
  switch (event.type) {
    case 'turned-off':
      return to({ state: 'off', why: event.why }, 'stop');
    case 'turned-on':
      return to({ state: 'looking' }, 'stop', 'look');
    case 'look':
      return now.state === 'none' || now.state === 'failed' ? to({ state: 'looking' }, 'look') : to(now);
    case 'nothing-new':
      return now.state === 'looking' ? to({ state: 'none', lookedMs: event.atMs }) : to(now);
    case 'found':
      if (now.state !== 'looking') return to(now);
      return event.isCalling ? to({ state: 'found', ...releaseOf(event.release) }) : fetching(event.release);
    case 'progress':
      return now.state === 'downloading' ? to({ ...now, percent: event.percent }) : to(now);
    case 'downloaded':
      return now.state === 'downloading' ? to({ state: 'ready', ...releaseOf(now) }) : to(now);
    case 'failed':
      return now.state === 'off' ? to(now) : to({ state: 'failed', why: event.why, version: event.version });
    case 'call-began':
      return now.state === 'downloading' ? to({ state: 'found', ...releaseOf(now) }, 'stop') : to(now);
    case 'call-ended':
      return now.state === 'found' ? fetching(now) : to(now);
    default:
      return unreachable(event);
  }
}
