import type { RoomId } from '../../../src/protocol/ids.ts';
import { voiceMessagesTexts } from '../../../src/texts/voice-messages.ts';
import { isInCall } from '../../stores/call-place.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';

/** What is said in a call would be heard there, too. */
export function RecordButton({ room }: { room: RoomId }) {
  const { voiceMessages, call } = useModel();
  const isOn = useSelected(call.view, isInCall);
  return (
    <IconButton
      icon="microphone"
      label={voiceMessagesTexts.record}
      unavailable={isOn ? voiceMessagesTexts.inCall : null}
      tipAlign="end"
      onClick={() => voiceMessages.begin(room)}
    />
  );
}
