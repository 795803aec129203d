import * as v from 'valibot';
import { roomId } from '../../src/protocol/ids.ts';

/** What happens, how often. It is spread over the messages of the run. */
export interface ChaosPlan {
  readonly crews: number;
  readonly peopleInCrew: number;
  readonly rooms: number;
  readonly messagesEach: number;
  /** SIGKILLs of the service. */
  readonly serviceKills: number;
  /** SIGKILLs of a crew, in the middle of what it sends. */
  readonly crewKills: number;
  /** Times that the sockets of some are cut. */
  readonly cuts: number;
}

export const shortPlan: ChaosPlan = {
  crews: 2,
  peopleInCrew: 3,
  rooms: 2,
  messagesEach: 60,
  serviceKills: 4,
  crewKills: 2,
  cuts: 6,
};

export const longPlan: ChaosPlan = {
  crews: 4,
  peopleInCrew: 5,
  rooms: 4,
  messagesEach: 1_000,
  serviceKills: 50,
  crewKills: 20,
  cuts: 100,
};

/** What a crew is told when it starts. */
export const crewTask = v.object({
  address: v.string(),
  folder: v.string(),
  rooms: v.array(roomId),
  messagesEach: v.number(),
  /** The private key of each, by name. */
  people: v.array(v.object({ name: v.string(), privateKey: v.string() })),
  /** Everybody who writes, also in other crews. */
  writers: v.array(v.string()),
});
export type CrewTask = v.InferOutput<typeof crewTask>;

const verdict = v.object({ lost: v.number(), doubled: v.number(), reordered: v.number() });
export type Verdict = v.InferOutput<typeof verdict>;

/** What a crew tells. */
export const crewWord = v.variant('what', [
  v.object({ what: v.literal('progress'), acknowledged: v.number(), failed: v.number() }),
  v.object({ what: v.literal('verdict'), verdict }),
]);
export type CrewWord = v.InferOutput<typeof crewWord>;

/** The room and the text of somebody's message with that number. */
export const roomOf = <Room>(rooms: readonly Room[], number: number): Room | undefined =>
  rooms[number % rooms.length];
export const textOf = (writer: string, number: number): string => `${writer} ${number}`;
