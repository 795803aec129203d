import type { emojisTexts } from '../emojis.ts';

export const emojis: typeof emojisTexts = {
  names: {
    '👍': 'Daumen hoch',
    '❤️': 'Herz',
    '😂': 'Lachen',
    '🎉': 'Feiern',
    '😮': 'Überrascht',
    '😢': 'Traurig',
    '🙏': 'Danke',
    '👀': 'Schauen',
    '✅': 'Erledigt',
    '❌': 'Nein',
    '🔥': 'Feuer',
    '💯': 'Hundert',
    '👏': 'Applaus',
    '🤔': 'Nachdenklich',
    '🚀': 'Rakete',
    '👎': 'Daumen runter',
  },
};
