import type { RouteInput } from '../../src/bridge/contract.ts';
import type { PendingChoice } from './choice.ts';
import type { Sources } from './sources.ts';

/** Takes a choice of the page; only what was listed can be chosen. */
export const createChooser =
  (sources: Pick<Sources, 'find'>, choice: Pick<PendingChoice, 'set'>) =>
  ({ id, audio }: RouteInput<'capture.choose'>): void => {
    const source = sources.find(id);
    if (!source) throw new Error('unknown capture source');
    choice.set({ id, name: source.name, audio });
  };
