import * as v from 'valibot';
import type { Clock } from '../../../src/base/clock.ts';
import type { KeptStay, StayBefore } from '../../../src/call/ports.ts';
import { callId } from '../../../src/protocol/ids.ts';
import { timestampMs } from '../../../src/protocol/model.ts';
import { createKeptValue, laterStore, type KeyValueStore } from './kept-value.ts';

const stayed = v.nullable(
  v.object({ call: callId, microphone: v.boolean(), camera: v.boolean(), atMs: timestampMs }),
);

/** Nobody can say when they crash, so it is said all the time. */
const everyMs = 5_000;
/** Longer than any service waits for who comes back, and timers of a page that nobody sees come late. */
const freshMs = 120_000;

/**
 * Not in the tab's own store: an app that was killed comes back too. So it says when it was, and what is older brings nobody
 * back: a service could claim for ever that the call goes on.
 */
export function createKeptStay(
  page: { readonly localStorage: KeyValueStore },
  clock: Clock,
  name = 'parley.stay',
): KeptStay {
  const kept = createKeptValue(
    laterStore(() => page.localStorage),
    name,
    stayed,
  );
  let cancel = (): void => {};
  const write = (stay: StayBefore | null): void => {
    cancel();
    void kept.save(stay && { ...stay, atMs: clock.now() });
    cancel = stay ? clock.after(everyMs, () => write(stay)) : () => {};
  };
  return {
    load() {
      const found = kept.load();
      if (!found || Math.abs(clock.now() - found.atMs) > freshMs) return null;
      const { call, microphone, camera } = found;
      return { call, microphone, camera };
    },
    save: write,
  };
}
