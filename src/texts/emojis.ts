import { texts } from './texts.ts';

/** What each sign to react with is called. */
export const emojisTexts = texts('emojis', {
  names: {
    '👍': 'Thumbs up',
    '❤️': 'Heart',
    '😂': 'Laughing',
    '🎉': 'Celebration',
    '😮': 'Surprised',
    '😢': 'Sad',
    '🙏': 'Thank you',
    '👀': 'Looking',
    '✅': 'Done',
    '❌': 'No',
    '🔥': 'Fire',
    '💯': 'Hundred',
    '👏': 'Applause',
    '🤔': 'Thinking',
    '🚀': 'Rocket',
    '👎': 'Thumbs down',
  },
});
