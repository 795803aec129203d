import { useEffect } from 'preact/hooks';
import type { AppModel } from '../../../stores/app-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { useModel } from '../../model-context.ts';
import { drawIn, keepOpen, openWith } from '../../own-window.tsx';

/** Not with the first screen: a call comes later. */
export const fetchMiniCall = () => import('./mini-call.tsx');

type Parts = Awaited<ReturnType<typeof fetchMiniCall>>;

function open(model: AppModel, { MiniCall }: Parts): (() => void) | undefined {
  const page = model.desktop.openMini?.();
  if (page) return keepOpen(page, drawIn(page, model, <MiniCall page={page} />), () => model.mini.dismiss());
  model.mini.dismiss();
  return undefined;
}

/** Keeps the mini window open as long as it is wanted. */
export function MiniHost() {
  const model = useModel();
  const isWanted = useObservable(model.mini.isWanted);
  useEffect(() => {
    if (!isWanted) return undefined;
    return openWith(
      fetchMiniCall,
      (parts) => open(model, parts),
      () => model.mini.dismiss(),
    );
  }, [isWanted, model]);
  return null;
}
