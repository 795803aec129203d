import type * as v from 'valibot';
import { accessRequests } from './requests/access.ts';
import { callsRequests } from './requests/calls.ts';
import { chatRequests } from './requests/chat.ts';
import { connectionRequests } from './requests/connection.ts';
import { filesRequests } from './requests/files.ts';
import { peopleRequests } from './requests/people.ts';
import { roomsRequests } from './requests/rooms.ts';

/**
 * Every request a client may make: what it carries and what the answer carries. A request is strict (an unknown field is a
 * mistake of ours or an attempt of someone else's); an answer is open, so that a newer service can say more.
 */
export const requests = {
  ...connectionRequests,
  ...peopleRequests,
  ...accessRequests,
  ...roomsRequests,
  ...chatRequests,
  ...filesRequests,
  ...callsRequests,
} as const;

export type Requests = typeof requests;
export type RequestType = keyof Requests;
export type RequestInput<Type extends RequestType> = v.InferOutput<Requests[Type]['input']>;
export type RequestOutput<Type extends RequestType> = v.InferOutput<Requests[Type]['output']>;
