import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { samplesOf } from '../../src/protocol/fakes/bad-inputs.ts';
import type { WalkedSchema } from '../../src/protocol/fakes/walked-schema.ts';
import type { Chance } from './chance.ts';

/** What is known of by the name of the field that names it. */
export type Known = (field: string) => readonly string[];

/** What people say in it: no log may hold any of these. */
export const texts = [
  'hello',
  'x',
  '**bold** `code`',
  '語'.repeat(100),
  '"two words"',
  '\u202Eabc',
  'https://a.example',
  '👍',
  ' ',
];
const numbers = [0, 1, 2, 3, 10, 50, 100, 5_000, 1_700_000_000_000, Number.MAX_SAFE_INTEGER];

const takes = (schema: WalkedSchema, value: unknown): boolean =>
  v.safeParse(schema as unknown as v.GenericSchema, value).success;

/** A value that the schema takes most of the time, with ids of what is really there. */
export function makeInput(schema: WalkedSchema, chance: Chance, known: Known, field = ''): unknown {
  const inside = (inner: WalkedSchema, name = field): unknown => makeInput(inner, chance, known, name);
  switch (schema.type) {
    case 'optional':
    case 'exact_optional':
      return chance.oneIn(2) || !schema.wrapped ? undefined : inside(schema.wrapped);
    case 'nullable':
      return chance.oneIn(3) || !schema.wrapped ? null : inside(schema.wrapped);
    case 'boolean':
      return chance.oneIn(2);
    case 'picklist':
      return chance.of(schema.options ?? []);
    case 'variant':
    case 'union': {
      const option = chance.of((schema.options ?? []).filter((each) => typeof each !== 'string'));
      return option && inside(option);
    }
    case 'array': {
      const { item } = schema;
      return item ? Array.from({ length: chance.below(4) }, () => inside(item)) : [];
    }
    case 'number':
      return chance.of(numbers.filter((value) => takes(schema, value)));
    case 'string': {
      const id = chance.oneIn(8) ? randomUUID() : chance.of(known(field));
      if (id !== undefined && takes(schema, id)) return id;
      if (takes(schema, randomUUID()) && !takes(schema, 'hello')) return randomUUID();
      return chance.of(texts.filter((text) => takes(schema, text))) ?? samplesOf(schema)[0];
    }
  }
  if (!schema.entries) return samplesOf(schema)[0];
  const filled = Object.entries(schema.entries).map(([name, inner]) => [name, inside(inner, name)]);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}
