import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { type RouteName, routes } from '../../src/bridge/contract.ts';
import { badInputsOf } from '../../src/protocol/fakes/bad-inputs.ts';
import type { WalkedSchema } from '../../src/protocol/fakes/walked-schema.ts';
import { createInvoke, type Handlers } from './invoke.ts';

/** What a page of ours could send that somebody else has taken over; every route of the contract is tried, also those of tomorrow. */
const names = Object.keys(routes) as RouteName[];

const deep = (depth: number): unknown => (depth === 0 ? {} : { inside: deep(depth - 1) });
const rubbish: readonly unknown[] = [
  null,
  0,
  NaN,
  true,
  '',
  '../../../etc/passwd',
  'x'.repeat(1_000_000),
  [],
  [[]],
  [null],
  new Date(0),
  new Uint8Array(8),
  deep(200),
  JSON.parse('{"__proto__":{"isOwner":true}}'),
  { constructor: { prototype: { isOwner: true } } },
  { unknown: 1 },
];

async function wasRefused(name: unknown, input: unknown, page: 'main' | 'ringing' | 'glance') {
  let hasRun = false;
  const handlers = new Proxy({}, { get: () => () => void (hasRun = true) }) as Handlers;
  const invoke = createInvoke({
    pages: { callerOf: () => ({ page, profile: 'first' }) },
    handlers,
    shownProfile: () => 'first',
    log: silentLog,
  });
  const said = await invoke({ sender: { id: 1 }, senderFrame: null }, name, input).then(
    () => 'done',
    (error: unknown) => String(error),
  );
  return !hasRun && said.startsWith('Error: refused: ');
}

describe.each(names)('%s', (name) => {
  const [page = 'main'] = routes[name].from;

  it('takes nothing that is not as the contract says', async () => {
    const input = routes[name].input as v.GenericSchema;
    const faults = badInputsOf(input as unknown as WalkedSchema).map(({ data }) => data);
    const taken: unknown[] = [];
    for (const sent of [...rubbish, ...faults]) {
      // A patch may have no field at all, a list is an object to valibot, and some may be given nothing.
      const isEmpty = typeof sent === 'object' && Object.keys(sent ?? {}).length === 0;
      if (!isEmpty && !(await wasRefused(name, sent, page))) taken.push(sent);
    }
    expect(taken).toEqual([]);
  });

  it('is only for the pages that it is for', async () => {
    const others = (['main', 'ringing', 'glance'] as const).filter(
      (other) => !(routes[name].from as readonly string[]).includes(other),
    );
    for (const other of others) expect(await wasRefused(name, undefined, other)).toBe(true);
  });

  it('takes no text and no list without an end', () => {
    expect(endless(routes[name].input as unknown as WalkedSchema, name)).toEqual([]);
  });
});

const ends: ReadonlySet<string> = new Set(['max_length', 'uuid', 'regex', 'length']);

const hasEnd = ({ type, pipe = [] }: Pick<WalkedSchema, 'type' | 'pipe'>): boolean =>
  ends.has(type) || pipe.some(hasEnd);

/** The fields that may be as long as one likes. */
function endless(schema: WalkedSchema, path: string): string[] {
  const own = (schema.type === 'string' || schema.type === 'array') && !hasEnd(schema) ? [path] : [];
  const inner: (readonly [string, WalkedSchema])[] = [
    ...Object.entries(schema.entries ?? {}),
    ...(schema.options ?? []).flatMap((option) =>
      typeof option === 'string' ? [] : [['', option] as const],
    ),
    ...(schema.wrapped ? [['', schema.wrapped] as const] : []),
    ...(schema.item ? [['[]', schema.item] as const] : []),
  ];
  return [...own, ...inner.flatMap(([key, each]) => endless(each, `${path}.${key}`))];
}

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 7, null, ['settings.get'], {}, undefined])(
  'there is no route %j',
  async (name) => {
    expect(await wasRefused(name, {}, 'main')).toBe(true);
  },
);
