import type { ownPictureTexts } from '../own-picture.ts';

export const ownPicture: typeof ownPictureTexts = {
  style: {
    title: 'Wie andere dich sehen',
    hint: 'Was verborgen ist, verlässt diesen Computer nie.',
    names: {
      plain: 'Wie es ist',
      'room-blurred': 'Hintergrund unscharf, durch diesen Computer',
      blurred: 'Alles unscharf',
      still: 'Ein stehendes Bild',
    },
  },
  framing: {
    title: 'Wie nah andere dich sehen',
    names: {
      whole: 'Alles, was die Kamera sieht',
      nearer: 'Etwas näher',
      nearest: 'Näher',
    },
  },
  light: {
    title: 'Licht',
    asItIs: 'Nicht aufgehellt',
    helped: 'Heller, wo es dunkel ist',
    switch: 'Mein Bild aufhellen, wo es dunkel ist',
    hint: 'Ein gut beleuchtetes Bild bleibt, wie es ist.',
  },
  noise: {
    title: 'Geräuschunterdrückung',
    hint: '„Stark“ lässt nur Sprache übrig, auch keine Musik.',
    names: { off: 'Aus', standard: 'Standard', strong: 'Stark' },
  },
};
