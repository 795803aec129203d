import * as v from 'valibot';
import { callId, type CallId } from '../../../src/protocol/ids.ts';
import { createKeptValue, laterStore, type KeptValue, type KeyValueStore } from './kept-value.ts';

/**
 * The call in which this person wants no cameras, for the page that comes after this one; null: none. It stands where the stay does
 * (`kept-stay.ts`), and needs no time: no other call ever has its number.
 */
export const createKeptVoiceOnly = (
  page: { readonly localStorage: KeyValueStore },
  name = 'parley.voice-only',
): KeptValue<CallId | null> =>
  createKeptValue(
    laterStore(() => page.localStorage),
    name,
    v.nullable(callId),
  );
