import type { dataUseTexts } from '../data-use.ts';

export const dataUse: typeof dataUseTexts = {
  label: 'Was dieses Gespräch verbraucht',
  thisCall: 'Dieses Gespräch',
  used: (sent, received) => `${sent} gesendet, ${received} empfangen`,
  forecast: (perHour) => `Etwa ${perHour} pro Stunde, so wie es jetzt ist.`,
  inHour: (used, allowance) => `${used} von ${allowance} in dieser Stunde verbraucht.`,
  takes: {
    size: 'Das Bild ist kleiner, damit deine Grenze für die Stunde reicht.',
    pictures: 'Das Bild ist aus, damit deine Grenze für die Stunde reicht. Der Ton geht weiter.',
  },
  usedUp: 'Deine Grenze für diese Stunde ist verbraucht. Das Bild ist aus, der Ton geht weiter.',
};
