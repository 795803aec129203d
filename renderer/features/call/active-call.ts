import type { CallView } from '../../../src/call/view.ts';

export type { ActiveCall, LiveCall } from '../../../src/call/view.ts';
export type CallOverView = Extract<CallView, { phase: 'over' }>;
