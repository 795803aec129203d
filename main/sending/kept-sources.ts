import * as v from 'valibot';
import { profileId } from '../../src/bridge/profile-id.ts';
import { createKeptMap, type KeptMap } from '../kept-map.ts';

/** A file that a page may read, over its end and this run of the app: as it was when the person picked it. */
const keptSource = v.object({
  profile: profileId,
  file: v.string(),
  bytes: v.number(),
  modifiedMs: v.number(),
});
export type KeptSource = Readonly<v.InferOutput<typeof keptSource>>;
export type KeptSources = KeptMap<KeptSource>;

export const createKeptSources = (file: string): KeptSources => createKeptMap(file, keptSource, 20_000);
