import type * as v from 'valibot';

/** The pages of ours that have a bridge. */
export type Page = 'main' | 'ringing' | 'glance';

export const route = <Input extends v.GenericSchema, Output extends v.GenericSchema, From extends Page>(
  from: readonly From[],
  input: Input,
  output: Output,
) => ({ from, input, output });
