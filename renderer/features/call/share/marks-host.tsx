import { useEffect } from 'preact/hooks';
import { useObservable } from '../../../stores/use-observable.ts';
import { useModel } from '../../model-context.ts';
import { drawIn, keepOpen, openWith } from '../../own-window.tsx';

/** Not with the first screen: who shares does so later. */
export const fetchMarks = () => import('./marks-on-screen.tsx');

/** Keeps the window over a shared screen open as long as it is wanted. */
export function MarksHost() {
  const model = useModel();
  const source = useObservable(model.marksOver);
  useEffect(() => {
    if (source === null) return undefined;
    return openWith(
      fetchMarks,
      ({ MarksOnScreen }) => {
        const page = model.desktop.openMarks?.(source);
        return page
          ? keepOpen(page, drawIn(page, model, <MarksOnScreen page={page} />), () => {})
          : undefined;
      },
      () => {},
    );
  }, [source, model]);
  return null;
}
