import { useEffect } from 'preact/hooks';
import { useModel } from '../model-context.ts';
import type { CallOverView } from './active-call.ts';
import { outcomeWords } from './outcome-words.ts';

/** Long enough to call again, short enough not to be tidied away by hand after every call. */
const shownMs = 12_000;

/** What ended as it should is said for a while; what needs an answer stays until somebody gives it. */
export function useGoesByItself(view: CallOverView): void {
  const { call } = useModel();
  const isPlain = outcomeWords({ ...view, name: '' }).kind === 'plain';
  useEffect(() => {
    if (!isPlain) return undefined;
    const timer = setTimeout(() => call.dismiss(), shownMs);
    return () => clearTimeout(timer);
  }, [call, isPlain]);
}
