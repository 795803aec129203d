import * as v from 'valibot';
import { userId } from '../../../src/protocol/ids.ts';
import { createKeptValue, laterStore, type KeptValue, type KeyValueStore } from './kept-value.ts';

const volumes = v.pipe(
  v.array(v.tuple([userId, v.pipe(v.number(), v.minValue(0), v.maxValue(2))])),
  v.maxLength(1_000),
);
export type KeptVolumes = v.InferOutput<typeof volumes>;

/** How loud one wants to hear whom, of the people of one service. */
export const createKeptVolumes = (
  page: { readonly localStorage: KeyValueStore },
  name: string,
): KeptValue<KeptVolumes> =>
  createKeptValue(
    laterStore(() => page.localStorage),
    name,
    volumes,
  );
