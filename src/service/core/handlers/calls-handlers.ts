import type { callsRequests } from '../../../protocol/requests/calls.ts';
import type { Calls } from '../calls.ts';
import type { HandlersOf } from './answer.ts';

export function createCallsHandlers(calls: Calls): HandlersOf<typeof callsRequests> {
  return {
    'call.start': (by, input) => calls.start(by, input),
    'call.alert': (by, { call }) => calls.alert(by, call),
    'call.accept': (by, { call }) => calls.accept(by, call),
    'call.decline': (by, { call }) => calls.decline(by, call),
    'call.leave': (by, { call }) => calls.leave(by, call),
    'call.media': (by, input) => calls.media(by, input),
    'signal.send': (by, input) => calls.signal(by, input),
  };
}
