import { texts } from './texts.ts';

/** What is made of one's own picture and voice before others have them. */
export const ownPictureTexts = texts('ownPicture', {
  style: {
    title: 'How others see you',
    hint: 'What is hidden never leaves this computer.',
    names: {
      plain: 'As it is',
      'room-blurred': 'Room blurred by this computer',
      blurred: 'All of it blurred',
      still: 'One picture that stands still',
    },
  },
  framing: {
    title: 'How near others see you',
    names: {
      whole: 'All that the camera sees',
      nearer: 'A little nearer',
      nearest: 'Nearer',
    },
  },
  light: {
    title: 'Light',
    asItIs: 'Not brightened',
    helped: 'Brighter where it is dark',
    switch: 'Make my picture brighter where it is dark',
    hint: 'A well lit picture stays as it is.',
  },
  noise: {
    title: 'Noise suppression',
    hint: 'Strong leaves nothing but speech, no music either.',
    names: { off: 'Off', standard: 'Standard', strong: 'Strong' },
  },
});
