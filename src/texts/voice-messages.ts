import { texts } from './texts.ts';

export const voiceMessagesTexts = texts('voiceMessages', {
  record: 'Record a voice message',
  inCall: 'You are in a call: record when it is over',
  bar: 'Voice message',
  opening: 'Opening the microphone…',
  finishing: 'One moment…',
  recording: 'Recording',
  howToLeave: 'Esc throws it away',
  stop: 'Stop recording',
  discard: 'Throw away',
  send: 'Send voice message',
  again: 'Try again',
  close: 'Close',
  /** Why it ended, where nobody stopped it. */
  ends: {
    'too-long': 'Ten minutes are the most. What you said until then is here.',
    call: 'The recording stopped for the call. What you said until then is here.',
    cut: 'The microphone was gone. What you said until then is here.',
  },
  failures: {
    denied: 'Parley may not use your microphone. Allow it in the system’s privacy settings, then try again.',
    missing: 'No microphone was found. Plug one in, then try again.',
    'in-use': 'Another program uses your microphone. Close that program, then try again.',
    failed: 'Nothing could be recorded. Try again, or choose another microphone in the settings.',
    cancelled: 'Nothing was recorded.',
  },
});
