import type { CallView } from '../../../src/call/view.ts';

/** A call in which this side takes part, or is about to. */
export type ActiveCall = Extract<CallView, { phase: 'calling' | 'live' }>;
export type LiveCall = Extract<CallView, { phase: 'live' }>;
export type CallOverView = Extract<CallView, { phase: 'over' }>;
