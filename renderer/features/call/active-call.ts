import type { CallView } from '../../../src/call/view.ts';

export type { ActiveCall, LiveCall } from '../../../src/call/view.ts';
/** A microphone, a camera or a share that goes out, or is about to. */
export const isSending = ({ state }: { readonly state: string }): boolean =>
  state === 'on' || state === 'opening';

export type CallOverView = Extract<CallView, { phase: 'over' }>;
