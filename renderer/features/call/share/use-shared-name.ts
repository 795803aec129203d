import { useEffect, useState } from 'preact/hooks';
import { createSystemClock } from '../../../../src/base/clock.ts';
import type { RunningShare } from '../../../../src/call/view.ts';
import { useModel } from '../../model-context.ts';
import { watchName } from './watch-name.ts';

/** What is shared, by the name that it has now: a browser's window is called as the page in it. */
export function useSharedName({ id, surface, name }: RunningShare): string {
  const { capture } = useModel().desktop;
  const [now, setNow] = useState(name);
  useEffect(() => {
    setNow(name);
    if (!capture || id === '' || surface !== 'window') return undefined;
    return watchName({
      list: () => capture.list('window'),
      clock: createSystemClock(window),
      id,
      changed: setNow,
    });
  }, [capture, id, surface, name]);
  return now;
}
