import * as v from 'valibot';

/** What the other device says past the service; null for what is no word of this version: a newer one may say more. */
export function readWord<Word>(
  schema: v.GenericSchema<unknown, Word>,
  text: string,
  maxChars: number,
): Word | null {
  if (text.length > maxChars) return null;
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
