import { createSubject } from '../../src/base/observable.ts';
import type { Hosting } from '../../src/bridge/contract.ts';
import { useObservable } from '../stores/use-observable.ts';
import { useModel } from './model-context.ts';

const none = createSubject<Hosting>({ state: 'off' });

/** What this computer hosts; a browser never does. */
export function useHosting(): Hosting {
  const { desktop } = useModel();
  return useObservable(desktop.hosting?.state ?? none);
}
