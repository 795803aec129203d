/** The signs to react with, and what each is called: a fixed few, so that a choice takes a glance. */
export const emojis = [
  ['👍', 'Thumbs up'],
  ['❤️', 'Heart'],
  ['😂', 'Laughing'],
  ['🎉', 'Celebration'],
  ['😮', 'Surprised'],
  ['😢', 'Sad'],
  ['🙏', 'Thank you'],
  ['👀', 'Looking'],
  ['✅', 'Done'],
  ['❌', 'No'],
  ['🔥', 'Fire'],
  ['💯', 'Hundred'],
  ['👏', 'Applause'],
  ['🤔', 'Thinking'],
  ['🚀', 'Rocket'],
  ['👎', 'Thumbs down'],
] as const;

const names = new Map<string, string>(emojis);

export const emojiName = (emoji: string): string => names.get(emoji) ?? emoji;
