import * as v from 'valibot';
import type { WalkedSchema } from './walked-schema.ts';

/** One thing that is wrong in a message that is right otherwise. */
export interface BadInput {
  readonly what: string;
  readonly data: unknown;
}

/** Something of each type of JSON; the first that a schema takes is its sample. */
const leaves = [
  'text',
  '👍',
  '00000000-0000-4000-8000-000000000000',
  'A'.repeat(22),
  'A'.repeat(43),
  'A'.repeat(86),
  'A'.repeat(87),
  'ABCD-2345',
  'a'.repeat(64),
  'image/png',
  1,
  true,
  null,
  [],
  {},
];

const takes = (schema: WalkedSchema, value: unknown): boolean =>
  v.safeParse(schema as unknown as v.GenericSchema, value).success;

const hasCases = ({ type }: WalkedSchema): boolean => type === 'variant' || type === 'union';
const isOptional = ({ type }: WalkedSchema): boolean => type === 'optional' || type === 'exact_optional';

const optionsOf = (schema: WalkedSchema): WalkedSchema[] =>
  (schema.options ?? []).filter((option): option is WalkedSchema => typeof option !== 'string');

/** Every valid shape of a schema: one for each case of its unions. */
export function samplesOf(schema: WalkedSchema): unknown[] {
  if (hasCases(schema)) return optionsOf(schema).flatMap(samplesOf);
  if (schema.wrapped) return samplesOf(schema.wrapped);
  if (schema.type === 'literal') return [schema.literal];
  if (schema.type === 'picklist') return [schema.options?.[0]];
  if (schema.entries) {
    let samples: Record<string, unknown>[] = [{}];
    for (const [key, field] of Object.entries(schema.entries)) {
      samples = samplesOf(field).flatMap((value) => samples.map((sample) => ({ ...sample, [key]: value })));
    }
    return samples;
  }
  if (schema.item && !takes(schema, [])) return [samplesOf(schema.item).slice(0, 1)];
  return [leaves.find((leaf) => takes(schema, leaf))];
}

function oversizeOf(schema: WalkedSchema): unknown[] {
  if (schema.wrapped) return oversizeOf(schema.wrapped);
  const limitOf = (type: string): number | undefined => {
    const requirement = schema.pipe?.find((action) => action.type === type)?.requirement;
    return typeof requirement === 'number' ? requirement : undefined;
  };
  if (schema.type === 'string' || schema.type === 'picklist')
    return ['x'.repeat((limitOf('max_length') ?? 64) + 1)];
  if (schema.type === 'number') return [(limitOf('max_value') ?? Number.MAX_SAFE_INTEGER) + 1, 1e308];
  return [];
}

/** What may stand in a field's place, each wrong in its own way. */
function wrongValues(schema: WalkedSchema): [what: string, value: unknown][] {
  const isOfOtherType = (leaf: unknown): boolean =>
    !takes(schema, leaf) &&
    !samplesOf(schema).some((sample) => typeof sample === typeof leaf && sample !== null && leaf !== null);
  return [
    ...leaves.filter(isOfOtherType).map((leaf): [string, unknown] => [`is ${JSON.stringify(leaf)}`, leaf]),
    ...oversizeOf(schema).map((value): [string, unknown] => ['is too big', value]),
  ];
}

function badFields(schema: WalkedSchema, sample: Record<string, unknown>): BadInput[] {
  return Object.entries(schema.entries ?? {}).flatMap(([key, field]) => {
    const { [key]: _, ...without } = sample;
    const nested = badInputsOf(field).filter(({ data }) => typeof data === 'object' && data !== null);
    return [
      ...(isOptional(field) ? [] : [{ what: `${key} is missing`, data: without }]),
      ...wrongValues(field).map(([what, value]) => ({
        what: `${key} ${what}`,
        data: { ...sample, [key]: value },
      })),
      ...nested.map(({ what, data }) => ({ what: `${key}.${what}`, data: { ...sample, [key]: data } })),
    ];
  });
}

/**
 * Every message that has one fault: a field of a wrong type, missing, too big, or unknown; made from the schema itself, so that
 * a request added tomorrow is tested tomorrow.
 */
export function badInputsOf(schema: WalkedSchema): BadInput[] {
  if (schema.wrapped) return badInputsOf(schema.wrapped);
  if (hasCases(schema)) return optionsOf(schema).flatMap(badInputsOf);
  if (!schema.entries) return [];
  const [sample] = samplesOf(schema) as [Record<string, unknown>];
  return [{ what: 'an unknown field', data: { ...sample, unknown: 1 } }, ...badFields(schema, sample)];
}
