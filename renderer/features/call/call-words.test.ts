import { describe, expect, it } from 'vitest';
import { live, nothingOn, peer, withAda } from '../../platform/fakes/fake-call.ts';
import { room } from '../../platform/fakes/sample.ts';
import type { ActiveCall } from './active-call.ts';
import { listed } from '../listed.ts';
import { stateWords } from './call-words.ts';

const calling = { phase: 'calling', ...withAda, local: nothingOn } as const;
const inRoom = { place: { is: 'room', room: room(1) } } as const;
const call = (more: Parameters<typeof live>[2]): ActiveCall => live(1, nothingOn, more);

describe('how far a call is', () => {
  it.each<[ActiveCall, string]>([
    [{ ...calling, alerting: false }, 'Calling…'],
    [{ ...calling, alerting: true }, 'Ringing…'],
    [call({ connection: 'connecting' }), 'Connecting…'],
    [call({ connection: 'connected' }), 'Connected'],
    [call({ connection: 'reconnecting' }), 'Reconnecting…'],
    [call({ connection: 'failed' }), 'Connection failed'],
    [call({ ...inRoom, peers: [] }), 'Only you'],
    [call({ ...inRoom, peers: [peer(), peer()] }), '3 people'],
    [call({ ...inRoom, connection: 'reconnecting' }), 'Reconnecting…'],
  ])('%#: %2', (view, said) => {
    expect(stateWords(view)).toBe(said);
  });
});

it.each([
  [[], ''],
  [['Ada'], 'Ada'],
  [['Ada', 'Bo'], 'Ada and Bo'],
  [['Ada', 'Bo', 'Cy', 'Di'], 'Ada, Bo and 2 more'],
])('%j are listed as %s', (names, said) => {
  expect(listed(names)).toBe(said);
});
