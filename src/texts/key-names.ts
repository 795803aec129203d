import { texts } from './texts.ts';

/** What keys do. */
export const keyNamesTexts = texts('keyNames', {
  call: {
    microphone: 'Mute or unmute',
    camera: 'Camera on or off',
    share: 'Share or stop sharing',
    chat: 'Show or hide the chat',
    people: 'Show or hide the people',
    hand: 'Raise or lower your hand',
    fullScreen: 'Full screen',
    talk: 'Hold to talk while muted',
  },
  global: {
    microphone: 'Mute or unmute',
    camera: 'Camera on or off',
    talk: 'Talk while muted',
    answer: 'Answer with voice',
    decline: 'Decline',
  },
  inWindow: (action: string) => `“${action}” in this window`,
  everywhere: (action: string) => `“${action}” on the whole computer`,
  whileRinging: (action: string) => `“${action}” on the whole computer, while it rings`,
});
