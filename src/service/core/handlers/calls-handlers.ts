import type { callsRequests } from '../../../protocol/requests/calls.ts';
import type { Calls } from '../calls.ts';
import type { HandlersOf } from './answer.ts';

export function createCallsHandlers(calls: Calls): HandlersOf<typeof callsRequests> {
  return {
    'call.start': (by, input) => calls.start(by, input),
    'call.alert': (by, { call }) => calls.alert(by, call),
    'call.join': (by, input) => calls.join(by, input),
    'call.decline': (by, { call }) => calls.decline(by, call),
    'call.leave': (by, input) => calls.leave(by, input),
    'call.ring': (by, input) => calls.ring(by, input),
    'call.media': (by, input) => calls.media(by, input),
    'call.hand': (by, input) => calls.hand(by, input),
    'call.react': (by, input) => calls.react(by, input),
    'call.ask': (by, input) => calls.ask(by, input),
    'call.remove': (by, input) => calls.remove(by, input),
    'call.lock': (by, input) => calls.lock(by, input),
    'signal.send': (by, input) => calls.signal(by, input),
  };
}
