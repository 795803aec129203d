import { texts } from './texts.ts';

/** What is said of devices where they say nothing themselves, and by the system itself. */
export const devicesTexts = texts('devices', {
  numbered: {
    audioinput: (number: number) => `Microphone ${number}`,
    videoinput: (number: number) => `Camera ${number}`,
    audiooutput: (number: number) => `Speaker ${number}`,
  },
  browser: 'Browser',
  browserOn: (browser: string, system: string) => `${browser} on ${system}`,
  testNotification: 'This is how you hear of messages.',
});
