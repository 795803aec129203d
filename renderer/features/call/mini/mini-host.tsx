import { useEffect } from 'preact/hooks';
import type { AppModel } from '../../../stores/app-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { useModel } from '../../model-context.ts';
import { drawIn, keepOpen } from '../../own-window.tsx';
import { MiniCall } from './mini-call.tsx';

function open(model: AppModel): (() => void) | undefined {
  const page = model.desktop.openMini?.();
  if (page) return keepOpen(page, drawIn(page, model, <MiniCall page={page} />), () => model.mini.dismiss());
  model.mini.dismiss();
  return undefined;
}

/** Keeps the mini window open as long as it is wanted. */
export function MiniHost() {
  const model = useModel();
  const isWanted = useObservable(model.mini.isWanted);
  useEffect(() => (isWanted ? open(model) : undefined), [isWanted, model]);
  return null;
}
