import * as fc from 'fast-check';
import { requests, type RequestType } from '../../src/protocol/requests.ts';
import { limits } from '../../src/protocol/limits.ts';
import { createChance } from './chance.ts';
import { makeInput } from './make-input.ts';

const types = Object.keys(requests) as RequestType[];

/** A request as it should be, or nearly. */
const rightText = fc
  .record({
    type: fc.constantFrom(...types),
    seed: fc.nat(),
    id: fc.oneof(fc.nat(), fc.double(), fc.anything()),
  })
  .map(({ type, seed, id }) => {
    const data = makeInput(requests[type].input, createChance(seed), () => []);
    return JSON.stringify({ id, type, data });
  });

const cutText = fc
  .record({
    text: rightText,
    from: fc.nat(200),
    length: fc.nat(20),
    put: fc.string({ unit: 'binary', maxLength: 20 }),
  })
  .map(({ text, from, length, put }) => text.slice(0, from) + put + text.slice(from + length));

const deepText = fc
  .record({
    depth: fc.integer({ min: 1, max: limits.frameBytes / 2 }),
    way: fc.constantFrom('[', '{"data":', '{"a":['),
  })
  .map(({ depth, way }) => way.repeat(Math.floor(depth / way.length)));

const oddKeys = fc
  .dictionary(
    fc.oneof(
      fc.constantFrom('id', 'type', 'data', '__proto__', 'constructor', 'toString', 'then'),
      fc.string(),
    ),
    fc.jsonValue(),
  )
  .map((value) => JSON.stringify(value));

/** What a decoder may be given: no request, or nearly one. */
export const frameText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: cutText, weight: 5 },
  { arbitrary: rightText, weight: 3 },
  { arbitrary: oddKeys, weight: 2 },
  { arbitrary: fc.json(), weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 500 }), weight: 2 },
  { arbitrary: deepText, weight: 1 },
);
