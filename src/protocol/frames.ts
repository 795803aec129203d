import * as v from 'valibot';
import type { EventType, ServiceEvent } from './events.ts';
import { events } from './events.ts';
import { errorCode, type ErrorCode } from './errors.ts';
import { requests, type RequestInput, type RequestType } from './requests.ts';

/** Client to service: `{ id, type, data }`. */
export type RequestFrame = {
  [Type in RequestType]: { readonly id: number; readonly type: Type; readonly data: RequestInput<Type> };
}[RequestType];

/** Service to client, once for each request: `{ re, ok, data }` or `{ re, ok: false, error }`. */
export interface RequestError {
  readonly code: ErrorCode;
  /** For a developer's eyes: which field, never its value. */
  readonly detail?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

export type AnswerFrame =
  | { readonly re: number; readonly ok: true; readonly data: unknown }
  | { readonly re: number; readonly ok: false; readonly error: RequestError };

type ServerFrame = AnswerFrame | ServiceEvent;

const requestId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** valibot takes an array for an object that has no fields. */
const notAList = v.check<unknown, string>((data) => !Array.isArray(data), 'an object');
const envelope = v.strictObject({ id: requestId, type: v.string(), data: v.pipe(v.unknown(), notAList) });

type ParsedRequest =
  | { readonly ok: true; readonly frame: RequestFrame }
  /** `id` is 0 where the frame did not carry a usable one. */
  | { readonly ok: false; readonly id: number; readonly error: RequestError };

const isRequestType = (type: string): type is RequestType => Object.hasOwn(requests, type);

function fieldOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const first = issues[0];
  const path = first?.path?.map((item) => String(item.key)).join('.');
  // The expectation, never what was received: errors are logged.
  // Cut, because the name of an unknown field is the sender's and may be as long as a frame.
  return `${path?.slice(0, 64) || 'frame'}: expected ${first?.expected ?? first?.type ?? 'something else'}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads a client's frame. Whatever comes in, the answer is a request or a code. */
export function parseRequest(text: string): ParsedRequest {
  const json = parseJson(text);
  if (json === undefined) return { ok: false, id: 0, error: { code: 'bad-json' } };
  const outer = v.safeParse(envelope, json);
  if (!outer.success) {
    const id = v.safeParse(v.object({ id: requestId }), json);
    const error = { code: 'bad-message', detail: fieldOf(outer.issues) } as const;
    return { ok: false, id: id.success ? id.output.id : 0, error };
  }
  const { id, type, data } = outer.output;
  if (!isRequestType(type)) return { ok: false, id, error: { code: 'unknown-type' } };
  const inner = v.safeParse(requests[type].input, data);
  if (!inner.success) {
    return { ok: false, id, error: { code: 'bad-message', detail: fieldOf(inner.issues) } };
  }
  // The compiler cannot follow that `inner` was parsed by the schema of this very `type`.
  return { ok: true, frame: { id, type, data: inner.output } as RequestFrame };
}

const answerFrame = v.variant('ok', [
  v.object({ re: v.number(), ok: v.literal(true), data: v.unknown() }),
  v.object({
    re: v.number(),
    ok: v.literal(false),
    error: v.object({
      code: errorCode,
      detail: v.optional(v.string()),
      retryAfterMs: v.optional(v.number()),
    }),
  }),
]);

const isEventType = (type: unknown): type is EventType =>
  typeof type === 'string' && Object.hasOwn(events, type);

/** Reads a service's frame; undefined for what this client does not know (a newer service may say more). */
export function parseServerFrame(text: string): ServerFrame | undefined {
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null) return undefined;
  if ('re' in json) {
    const answer = v.safeParse(answerFrame, json);
    return answer.success ? answer.output : undefined;
  }
  const type = 'type' in json ? json.type : undefined;
  if (!isEventType(type)) return undefined;
  const data = v.safeParse(events[type], 'data' in json ? json.data : undefined);
  return data.success ? ({ type, data: data.output } as ServiceEvent) : undefined;
}
