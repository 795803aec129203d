import * as v from 'valibot';
import { profileId } from '../../src/bridge/profile-id.ts';
import { saveWish } from '../../src/bridge/saving.ts';
import { createKeptMap, type KeptMap } from '../kept-map.ts';

/** What is half saved and outlasts its page, and this run of the app. */
const keptSave = v.object({
  profile: profileId,
  target: v.string(),
  draft: v.string(),
  paths: v.nullable(v.pipe(v.array(v.pipe(v.array(v.string()), v.readonly())), v.readonly())),
  isForeign: v.boolean(),
  /** What was kept before there were such has none. */
  into: v.optional(saveWish.entries.into, null),
});
type KeptSave = v.InferOutput<typeof keptSave>;
export type KeptSaves = KeptMap<KeptSave>;

export const createKeptSaves = (file: string): KeptSaves => createKeptMap(file, keptSave, 100);
