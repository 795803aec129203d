import { emojisTexts } from '../../src/texts/emojis.ts';

/** The signs to react with: a fixed few, so that a choice takes a glance. */
export const emojis = [
  '👍',
  '❤️',
  '😂',
  '🎉',
  '😮',
  '😢',
  '🙏',
  '👀',
  '✅',
  '❌',
  '🔥',
  '💯',
  '👏',
  '🤔',
  '🚀',
  '👎',
] as const;

/** What it is called; one that is none of them is its own name. */
export function emojiName(emoji: string): string {
  const known = emojis.find((one) => one === emoji);
  return known === undefined ? emoji : emojisTexts.names[known];
}
