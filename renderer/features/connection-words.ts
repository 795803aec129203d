import { notLetInTexts } from '../../src/texts/not-let-in.ts';
import type { RefusalReason } from '../platform/service/service-client.ts';

export interface ConnectionWords {
  readonly text: string;
  readonly tone: 'good' | 'waiting' | 'bad' | 'quiet';
  /** What it means and what to do, where the short word is not enough. */
  readonly more?: string;
}

/** Why a service did not let this device in. */
export const notLetInWords = (reason: RefusalReason): ConnectionWords => ({
  ...notLetInTexts[reason],
  tone: 'bad',
});
