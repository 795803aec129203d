import type { devicesTexts } from '../devices.ts';

export const devices: typeof devicesTexts = {
  numbered: {
    audioinput: (number) => `Mikrofon ${number}`,
    videoinput: (number) => `Kamera ${number}`,
    audiooutput: (number) => `Lautsprecher ${number}`,
  },
  browser: 'Browser',
  browserOn: (browser, system) => `${browser} auf ${system}`,
  testNotification: 'So erfährst du von Nachrichten.',
};
