import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { closeCodes, errorCodes } from '../../src/protocol/errors.ts';
import { events } from '../../src/protocol/events.ts';
import { requests } from '../../src/protocol/requests.ts';
import { commentsIn } from './comments.ts';
import { writeDocument } from './document.ts';
import { type Schema, tablesOf } from './schema.ts';

const text = writeDocument((file) =>
  readFileSync(path.join(import.meta.dirname, '../../src/protocol', file), 'utf8'),
);
const rowsOf = (schema: unknown, names = new Map<unknown, string>()) =>
  tablesOf(schema as Schema, names).flatMap(({ rows }) => rows);

describe('the protocol document', () => {
  it.each(Object.keys(requests))('has the request %s', (type) => {
    expect(text).toContain(`\n### ${type}\n`);
  });

  it.each(Object.keys(events))('has the event %s', (type) => {
    expect(text).toContain(`\n### event ${type}\n`);
  });

  it('has every error code and every close code', () => {
    for (const code of Object.keys(errorCodes)) expect(text).toContain(`| \`${code}\` |`);
    for (const code of Object.values(closeCodes)) expect(text).toContain(`\n| ${code} | `);
  });

  it('leads every link to a heading', () => {
    const headings = new Set([...text.matchAll(/^### (\w+)$/gm)].map(([, name = '']) => name.toLowerCase()));
    for (const [, target] of text.matchAll(/\]\(#(\w+)\)/g)) expect(headings).toContain(target);
  });
});

describe('a schema as a table', () => {
  it('says types and limits', () => {
    const schema = v.object({
      text: v.pipe(v.string(), v.minLength(1), v.maxLength(9)),
      count: v.optional(v.pipe(v.number(), v.safeInteger())),
      choice: v.nullable(v.picklist(['a', 'b'])),
    });
    expect(rowsOf(schema)).toEqual([
      { field: 'text', type: 'string', limits: 'at least 1 long, at most 9 long' },
      { field: 'count (optional)', type: 'number', limits: 'whole' },
      { field: 'choice', type: '`"a"` or `"b"` or null', limits: '' },
    ]);
  });

  it('goes into nested objects and lists, but only names what has a section of its own', () => {
    const person = v.object({ name: v.string() });
    const schema = v.object({ people: v.array(person), places: v.array(v.object({ street: v.string() })) });
    const fields = rowsOf(schema, new Map([[person, 'Person']])).map(
      ({ field, type }) => `${field}: ${type}`,
    );
    expect(fields).toEqual([
      'people: list of [Person](#person)',
      'places: list of object',
      'places[].street: string',
    ]);
  });

  it('says in one line what else may stand there', () => {
    const schema = v.object({
      to: v.union([v.object({ user: v.string() }), v.object({ room: v.string() })]),
      what: v.exactOptional(v.union([v.literal('a'), v.picklist(['b', 'c'])])),
    });
    expect(rowsOf(schema).map(({ field, type }) => `${field}: ${type}`)).toEqual([
      'to: { `user`: string } or { `room`: string }',
      'what (optional): `"a"` or `"b"` or `"c"`',
    ]);
  });

  it('has one table for each case of a union', () => {
    const schema = v.variant('kind', [
      v.object({ kind: v.literal('a') }),
      v.object({ kind: v.literal('b'), more: v.boolean() }),
    ]);
    const tables = tablesOf(schema, new Map());
    expect(tables.map(({ when }) => when)).toEqual(['`kind` is `"a"`', '`kind` is `"b"`']);
    expect(tables[1]?.rows).toHaveLength(2);
  });
});

describe('comments', () => {
  it('belong to the key below them, on one line', () => {
    const source = `/** One. */\nconst x = {\n  /**\n   * Two\n   * lines.\n   */\n  'chat.send': 1,\n  bare: 2,\n};`;
    expect(Object.fromEntries(commentsIn(source))).toEqual({ 'chat.send': 'Two lines.' });
  });
});
