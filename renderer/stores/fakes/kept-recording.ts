import type { KeptRecording } from '../../../src/bridge/recording.ts';
import { ada } from '../../platform/fakes/sample.ts';

type Owes = NonNullable<KeptRecording['owes']>;

/** Films that this device owes to Ada. */
export const owesAda: Owes = {
  ...{ place: 'here', to: ada.user, as: 'theirs', set: 'set', shares: 'Share' },
  times: [
    { nearMs: 0, aheadMs: 5_000 },
    { nearMs: 10_000, aheadMs: 5_010 },
  ],
};
export const keptFile = (
  changed: Partial<KeptRecording['files'][number]> = {},
): KeptRecording['files'][number] => ({
  ...{ name: 'Camera', beganMs: 1_000, bytes: 5, durationMs: 4_000, lastsMs: null, address: '/film' },
  ...changed,
});
export const keptOwn = (changed: Partial<KeptRecording> = {}): KeptRecording => ({
  ...{ recording: 'kept', title: 'For Ada', shape: 'own', startedAtMs: 0, state: 'whole', chapters: [] },
  ...{ awaits: [], owes: owesAda, files: [keptFile()] },
  ...changed,
});
