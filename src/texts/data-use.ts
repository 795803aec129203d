import { texts } from './texts.ts';

/** What a call costs. */
export const dataUseTexts = texts('dataUse', {
  label: 'What this call uses',
  thisCall: 'This call',
  used: (sent: string, received: string) => `${sent} sent, ${received} received`,
  forecast: (perHour: string) => `About ${perHour} an hour as it is now.`,
  inHour: (used: string, allowance: string) => `${used} of ${allowance} used this hour.`,
  takes: {
    size: 'Pictures are smaller, to stay within your limit for an hour.',
    pictures: 'Pictures are off, to stay within your limit for an hour. Voice goes on.',
  },
  usedUp: 'Your limit for this hour is used up. Pictures are off, voice goes on.',
});
