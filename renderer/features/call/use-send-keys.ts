import { useModel } from '../model-context.ts';
import { type ActiveCall, isSending } from './active-call.ts';

/** What keys do with what one sends, in the large window and in the small one. */
export function useSendKeys(view: ActiveCall) {
  const { call, mutedHint } = useModel();
  const [hears, sees] = [view.local.microphone, view.local.camera].map(isSending);
  const byVoice = view.phase === 'live' && view.ownKind === 'voice' && view.place.is === 'room';
  return {
    microphone: (): void => call.setMicrophone(!hears),
    camera(): void {
      if (!byVoice) call.setCamera(!sees);
    },
    talk() {
      // Who is not muted is heard already, and stays so when the key is let go.
      if (hears) return undefined;
      mutedHint.talkedByKey();
      call.setMicrophone(true);
      return () => call.setMicrophone(false);
    },
  };
}
