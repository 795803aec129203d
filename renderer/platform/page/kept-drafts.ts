import * as v from 'valibot';
import { roomId } from '../../../src/protocol/ids.ts';
import { createKeptValue, type KeptValue, type KeyValueStore } from './kept-value.ts';

/** What was begun in each room, over a restart too. */
const drafts = v.array(v.object({ room: roomId, text: v.pipe(v.string(), v.maxLength(100_000)) }));

export type KeptDrafts = v.InferOutput<typeof drafts>;

export const createKeptDrafts = (store: KeyValueStore): KeptValue<KeptDrafts> =>
  createKeptValue(store, 'parley.drafts', drafts);
