import { useEffect } from 'preact/hooks';
import { useObservable } from '../../../stores/use-observable.ts';
import { useModel } from '../../model-context.ts';
import { drawIn, keepOpen } from '../../own-window.tsx';
import { MarksOnScreen } from './marks-on-screen.tsx';

/** Keeps the window over a shared screen open as long as it is wanted. */
export function MarksHost() {
  const model = useModel();
  const source = useObservable(model.marksOver);
  useEffect(() => {
    const page = source === null ? null : model.desktop.openMarks?.(source);
    return page ? keepOpen(page, drawIn(page, model, <MarksOnScreen page={page} />), () => {}) : undefined;
  }, [source, model]);
  return null;
}
