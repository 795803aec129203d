import * as fc from 'fast-check';
import { requests, type RequestType } from '../../src/protocol/requests.ts';

export const actors = ['owner', 'ada', 'bob', 'carol', 'guest', 'stranger'] as const;
export type Actor = (typeof actors)[number];

/** One frame of one person. What is in it follows from the seed and from what is there by then. */
export interface Step {
  readonly who: Actor;
  readonly type: RequestType;
  readonly seed: number;
  /** Something in it is wrong. */
  readonly isFaulty: boolean;
  /** How long nothing happens before it. */
  readonly pauseMs: number;
}

const types = Object.keys(requests) as RequestType[];
/** What makes something that the others can then be about. */
const makers: RequestType[] = [
  'chat.send',
  'room.open',
  'room.create',
  'room.add',
  'invite.create',
  'call.start',
  'file.begin',
];

export const stepOf: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...actors),
  type: fc.oneof(
    { arbitrary: fc.constantFrom(...types), weight: 3 },
    { arbitrary: fc.constantFrom(...makers), weight: 2 },
  ),
  seed: fc.nat(),
  isFaulty: fc.nat(5).map((number) => number === 0),
  pauseMs: fc.oneof({ arbitrary: fc.nat(2_000), weight: 20 }, { arbitrary: fc.nat(3_600_000), weight: 1 }),
});

export const sessionOf = (maxSteps: number): fc.Arbitrary<Step[]> =>
  fc.array(stepOf, { minLength: 1, maxLength: maxSteps, size: 'max' });
