import { useState } from 'preact/hooks';
import { createSubject } from '../../../../src/base/observable.ts';
import { callRecordingTexts } from '../../../../src/texts/call-recording.ts';
import type { OwnRecording, RecordingShape } from '../../../stores/recording/recording-model.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import type { MenuItem } from '../../../ui/menu.tsx';
import { useModel } from '../../model-context.ts';
import type { ActiveCall } from '../active-call.ts';

interface RecordItem {
  /** For the menu of the call; none where nothing can be recorded. */
  readonly items: readonly MenuItem[];
  readonly isAsked: boolean;
  readonly ask: (shape: RecordingShape) => void;
  readonly close: () => void;
}

/** Where nothing can be recorded. */
export const neverRecorded = createSubject<OwnRecording>({ state: 'off' });

export function useRecordItem(view: ActiveCall): RecordItem {
  const { own } = useModel().recording;
  const { state } = useObservable(own?.state ?? neverRecorded);
  const [isAsked, setIsAsked] = useState(false);
  const stop = (label: string): MenuItem => ({ label, icon: 'record', onChoose: () => own?.stop() });
  /** None while it begins and while it ends, which takes a moment. */
  const items: Partial<Record<OwnRecording['state'], MenuItem>> = {
    off: { label: callRecordingTexts.record, icon: 'record', onChoose: () => setIsAsked(true) },
    asking: stop(callRecordingTexts.takeBack),
    running: stop(callRecordingTexts.stopFromMenu),
  };
  const item = items[state];
  return {
    items: item && own && view.phase === 'live' ? [item] : [],
    isAsked,
    ask: (shape) => own?.ask(shape),
    close: () => setIsAsked(false),
  };
}
