import { unreachable } from '../../base/result.ts';

export type Side = 'me' | 'them';

/** `unreadable`: gone or changed at the sender; `unsaved`: no room at the receiver; `damaged`: not what was sent. */
export type TransferFailure = 'unreadable' | 'unsaved' | 'damaged';

/** How files fare that go from one person in a call to another. Whether there is a connection just now is no part of it. */
export type TransferState =
  | { readonly is: 'offered' }
  | { readonly is: 'moving' }
  | { readonly is: 'paused'; readonly by: Side | 'both' }
  | { readonly is: 'done' }
  | { readonly is: 'refused' }
  | { readonly is: 'cancelled'; readonly by: Side }
  | { readonly is: 'failed'; readonly why: TransferFailure };

export type TransferEvent =
  | { readonly type: 'accepted' | 'refused' | 'whole' }
  | { readonly type: 'paused' | 'resumed' | 'cancelled'; readonly by: Side }
  | { readonly type: 'failed'; readonly why: TransferFailure };

export const hasEnded = ({ is }: TransferState): boolean =>
  is === 'done' || is === 'refused' || is === 'cancelled' || is === 'failed';

function paused(state: TransferState, by: Side): TransferState {
  if (state.is === 'moving') return { is: 'paused', by };
  if (state.is !== 'paused' || state.by === by || state.by === 'both') return state;
  return { is: 'paused', by: 'both' };
}

function resumed(state: TransferState, by: Side): TransferState {
  if (state.is !== 'paused') return state;
  if (state.by === by) return { is: 'moving' };
  return state.by === 'both' ? { is: 'paused', by: by === 'me' ? 'them' : 'me' } : state;
}

/** Pure. What is over stays as it is, whatever is still said of it. */
export function transition(state: TransferState, event: TransferEvent): TransferState {
  if (hasEnded(state)) return state;
  switch (event.type) {
    case 'accepted':
      return state.is === 'offered' ? { is: 'moving' } : state;
    case 'refused':
      return state.is === 'offered' ? { is: 'refused' } : state;
    case 'whole':
      return state.is === 'offered' ? state : { is: 'done' };
    case 'paused':
      return paused(state, event.by);
    case 'resumed':
      return resumed(state, event.by);
    case 'cancelled':
      return { is: 'cancelled', by: event.by };
    case 'failed':
      return { is: 'failed', why: event.why };
    default:
      return unreachable(event);
  }
}
