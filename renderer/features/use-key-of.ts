import { comboWords } from '../../src/bridge/key-words.ts';
import type { CallAction } from '../../src/bridge/keys.ts';
import { useSelected } from '../stores/use-observable.ts';
import { useModel } from './model-context.ts';

/** The key that does this in a call, as it is printed; undefined where none is chosen. */
export function useKeyOf(action: CallAction): string | undefined {
  const { desktop } = useModel();
  const combo = useSelected(desktop.settings, ({ keys }) => keys.call[action]);
  return combo === null ? undefined : comboWords(combo, desktop.info.platform);
}
