import { useState } from 'preact/hooks';
import { createSubject } from '../../../../src/base/observable.ts';
import type { OwnRecording, RecordingShape } from '../../../stores/recording/recording-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import type { MenuItem } from '../../../ui/menu.tsx';
import { useModel } from '../../model-context.ts';
import type { ActiveCall } from '../active-call.ts';
import { words } from './recording-words.ts';

interface RecordItem {
  /** For the menu of the call; none where nothing can be recorded. */
  readonly items: readonly MenuItem[];
  readonly isAsked: boolean;
  readonly ask: (shape: RecordingShape) => void;
  readonly close: () => void;
}

const never = createSubject<OwnRecording>({ state: 'off' });

export function useRecordItem(view: ActiveCall): RecordItem {
  const { own } = useModel().recording;
  const { state } = useObservable(own?.state ?? never);
  const [isAsked, setIsAsked] = useState(false);
  const item: MenuItem =
    state === 'off'
      ? { label: words.record, icon: 'record', onChoose: () => setIsAsked(true) }
      : { label: words.stopFromMenu, icon: 'record', onChoose: () => own?.stop() };
  return {
    items: own && view.phase === 'live' ? [item] : [],
    isAsked,
    ask: (shape) => own?.ask(shape),
    close: () => setIsAsked(false),
  };
}
