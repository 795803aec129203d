import type { dataUseTexts } from '../data-use.ts';

export const dataUse: typeof dataUseTexts = {
  label: 'Was dieses Gespräch verbraucht',
  thisCall: 'Dieses Gespräch',
  used: (sent, received) => `${sent} gesendet, ${received} empfangen`,
  forecast: (perHour) => `Etwa ${perHour} pro Stunde, so wie es jetzt ist.`,
  inHour: (used, allowance) => `${used} von ${allowance} in dieser Stunde verbraucht.`,
  takes: {
    size: 'Die Bilder sind kleiner, damit dein Limit pro Stunde reicht.',
    pictures: 'Die Bilder sind aus, damit dein Limit pro Stunde reicht. Der Ton geht weiter.',
  },
  usedUp: 'Dein Limit für diese Stunde ist aufgebraucht. Die Bilder sind aus, der Ton geht weiter.',
};
