import * as v from 'valibot';
import { callId } from '../../../src/protocol/ids.ts';
import { createKeptValue, laterStore, type KeptValue, type KeyValueStore } from './kept-value.ts';

/** What this page shares, for the page that comes after it in the same tab; null while it shares nothing. */
const share = v.nullable(
  v.object({
    call: callId,
    choice: v.object({
      id: v.pipe(v.string(), v.maxLength(1_000)),
      surface: v.picklist(['screen', 'window']),
      name: v.pipe(v.string(), v.maxLength(10_000)),
      audio: v.boolean(),
    }),
    /** It was held: nothing of it was to be seen. */
    isPaused: v.exactOptional(v.boolean()),
  }),
);

export type KeptShare = v.InferOutput<typeof share>;

/** In the tab's own store: another tab, or the app started anew, shares nothing by itself. */
export const createKeptShare = (page: { readonly sessionStorage: KeyValueStore }): KeptValue<KeptShare> =>
  createKeptValue(
    laterStore(() => page.sessionStorage),
    'parley.share',
    share,
  );
