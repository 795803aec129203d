import { texts } from './texts.ts';

const silentAdvice = 'Look for a switch on the microphone, or choose another one.';

/** Sound and picture: which devices, and their tests. */
export const deviceSettingsTexts = texts('deviceSettings', {
  title: 'Sound and picture',
  microphone: 'Microphone',
  camera: 'Camera',
  speaker: 'Speaker',
  ringSpeaker: 'Ring on',
  ringSpeakerHint: 'Where a call rings, so that you hear it without your headset.',
  ringsOnDefaultToo: 'Ring on the system default too',
  ringsOnDefaultTooHint: 'So that a ring is heard when the headset lies on the table.',
  remembered: 'Devices and noise suppression are remembered for what is plugged in now.',
  tellsWhenMuted: 'Tell me when I speak while muted',
  tellsWhenMutedHint: 'Only how loud it is counts. Nothing is kept or sent.',
  evensVoices: 'Bring all voices to about the same loudness',
  evensVoicesHint: 'How loud you hear one person is set at their picture, and remembered.',
  placesVoices: 'Hear people from where their pictures are',
  placesVoicesHint: 'Where there are several, and best with headphones.',
  systemDefault: 'System default',
  notPlugged: 'Not plugged in',
  noNames: 'Devices get their names after Parley was allowed to use them once, in the first call.',

  testMicrophone: 'Test microphone',
  stop: 'Stop',
  speak: 'Say something: the bar follows your voice. Nobody else hears it.',
  heard: 'You are heard well.',
  silent: `Nothing is heard. ${silentAdvice}`,
  level: 'How loud you are',
  testCamera: 'Show my picture',
  ownPicture: 'Your picture',
  onlyYou: 'Only you see this.',
  testSpeaker: 'Play a sound',
  playing: 'Playing. Nothing to hear? Choose another speaker, or turn it up.',
  testRing: 'Ring',
  ringing: 'Ringing. Nothing to hear? Choose another speaker, or turn it up.',
  testEcho: 'Record and play back',
  testShare: 'Test sharing',
  shareTitle: 'Sharing',
  shareHint: 'What others would see of it. Nobody sees it now.',
  sharedPicture: 'What others would see',
  testNotification: 'Show a notification',
  notificationTitle: 'Notifications',
  notificationSent:
    'It was handed to your system. Nothing to see? Look in your system’s settings whether Parley may show notifications.',
  opening: 'Opening…',

  echo: {
    idle: '',
    opening: 'Opening…',
    recording: 'Recording for four seconds: say something.',
    playing: 'Playing what you said. Nothing to hear? Choose another speaker, or turn it up.',
    played: 'This is how others hear you. It was not kept.',
    silent: `Nothing was heard. ${silentAdvice}`,
    'not-played': 'Your voice was heard, but the speaker did not play it. Choose another speaker.',
  },
  failures: {
    microphone: {
      denied:
        'Parley may not use your microphone. Allow it in the system’s privacy settings, then try again.',
      missing: 'No microphone was found. Plug one in, or choose another.',
      'in-use': 'Another program uses your microphone. Close that, or choose another.',
      failed: 'Your microphone did not start. Try again, or choose another one.',
    },
    camera: {
      denied: 'Parley may not use your camera. Allow it in the system’s privacy settings, then try again.',
      missing: 'No camera was found. Plug one in, or choose another.',
      'in-use': 'Another program uses your camera. Close that, or choose another.',
      failed: 'Your camera did not start. Try again, or choose another one.',
    },
    screen: {
      denied: 'Parley may not use your screen. Allow it in the system’s privacy settings, then try again.',
      missing: 'No screen was found. Plug one in, or choose another.',
      'in-use': 'Another program uses your screen. Close that, or choose another.',
      failed: 'Your screen did not start. Try again, or choose another one.',
    },
  },
});
