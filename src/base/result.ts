/** An expected outcome. Bugs throw; what can go wrong in ordinary life is returned with a code. */
export type Result<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly code: Code;
      readonly detail?: string;
      /** For what was too much: after so long it is within the limit again. */
      readonly retryAfterMs?: number;
    };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const fail = <Code extends string>(
  code: Code,
  detail?: string,
): { ok: false; code: Code; detail?: string } =>
  detail === undefined ? { ok: false, code } : { ok: false, code, detail };

/** The end of an exhaustive switch: compiles only while every case is handled. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
