import { texts } from './texts.ts';

const denied = (device: string): string =>
  `Parley may not use your ${device}. Allow it in the system’s privacy settings, then try again.`;
const missing = (device: string): string => `No ${device} was found. Plug one in or choose another.`;
const inUse = (device: string): string =>
  `Another program uses your ${device}. Close that program, or choose another ${device}.`;
const failed = (device: string): string => `Your ${device} did not start. Try again, or choose another one.`;

/** Microphone, camera and speaker in a call, and what is wrong with them. */
export const callDevicesTexts = texts('callDevices', {
  microphone: 'Microphone',
  camera: 'Camera',
  speaker: 'Speaker',
  choose: { microphone: 'Choose microphone', camera: 'Choose camera', speaker: 'Choose speaker' },
  chooseAnother: { microphone: 'Choose another', camera: 'Choose another' },
  systemDefault: 'System default',
  still: {
    microphone: 'Your microphone gives no sound: another program may use it, or a switch on it is off.',
    camera: 'Your camera gives no picture: another program may use it.',
  },
  blackPicture: 'Your camera’s picture is black: is it covered?',
  failures: {
    denied: { microphone: denied('microphone'), camera: denied('camera'), share: denied('screen') },
    missing: {
      microphone: missing('microphone'),
      camera: missing('camera'),
      share: 'What you chose to share is gone. Choose again.',
    },
    'in-use': { microphone: inUse('microphone'), camera: inUse('camera'), share: inUse('screen') },
    failed: {
      microphone: failed('microphone'),
      camera: failed('camera'),
      share: 'Sharing did not start. Try again, or choose another window.',
    },
  },
});
