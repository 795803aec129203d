import { useState } from 'preact/hooks';
import { callRecordingTexts } from '../../../../src/texts/call-recording.ts';
import type { RecordingShape } from '../../../stores/recording/recording-model.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceCards } from '../../../ui/choices.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { ActiveCall } from '../active-call.ts';

interface RecordDialogProps {
  readonly view: ActiveCall;
  readonly onAsk: (shape: RecordingShape) => void;
  readonly onClose: () => void;
}

const shapes: readonly RecordingShape[] = ['one', 'several', 'each'];

/** Before a recording: what becomes of it, and that the others are asked. */
export function RecordDialog({ view, onAsk, onClose }: RecordDialogProps) {
  const [shape, setShape] = useState<RecordingShape>('one');
  const isAlone = view.phase !== 'live' || view.peers.length === 0;
  return (
    <Dialog title={callRecordingTexts.title} onClose={onClose} isSmall>
      <form
        class="dialog-content"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onAsk(shape);
        }}
      >
        <div class="dialog-middle">
          <p>{callRecordingTexts.consent}</p>
          <ChoiceCards
            label={callRecordingTexts.shape}
            choices={shapes.map((value) => ({ value, ...callRecordingTexts.shapes[value] }))}
            chosen={shape}
            onChoose={setShape}
          />
        </div>
        <div class="dialog-end">
          <Button onClick={onClose}>{callRecordingTexts.cancel}</Button>
          <Button kind="primary" type="submit">
            {isAlone ? callRecordingTexts.recordAlone : callRecordingTexts.ask}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
