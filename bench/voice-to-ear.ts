import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { besideFloor } from './media/beside-floor.ts';
import { installToneMicrophone, installTones, latencies } from './media/tones.ts';

/** Until the jitter buffer has settled. */
const settleMs = 5_000;
/** A dozen tones. */
const sampleMs = 8_000;

/** Gated at the speaker's page to heard in that element of the listener's, while a call goes on. */
async function sample(speaker: Page, listener: Page, element: string): Promise<number[]> {
  await setTimeout(settleMs);
  const heard = await listener.evaluate(
    async ([selector, forMs]) => {
      const player = document.querySelector(selector);
      if (!(player instanceof HTMLMediaElement)) throw new Error(`no ${selector}`);
      const moments = await window.tones.listen(player);
      await new Promise<void>((resolve) => window.setTimeout(resolve, forMs));
      return [...moments];
    },
    [element, sampleMs] as const,
  );
  return latencies(await speaker.evaluate(() => window.tones.gatedAtMs), heard);
}

const voices = {
  parley: 'audio[aria-label="Remote voice"]',
  floor: 'video[aria-label="Floor camera"]',
} as const;

/** A tone gated on to energy seen on the far side: Parley beside bare peer connections. */
export const bench = () =>
  besideFloor({
    name: 'voice-to-ear',
    rounds: 4,
    scripts: [installTones, installToneMicrophone],
    async take(pair, who) {
      await pair.call();
      return sample(pair.caller, pair.callee, voices[who]);
    },
    budgets: { p50: 1.1, p95: null },
  });
