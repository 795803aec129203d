import type { keyNamesTexts } from '../key-names.ts';

export const keyNames: typeof keyNamesTexts = {
  call: {
    microphone: 'Mikrofon an oder aus',
    camera: 'Kamera an oder aus',
    share: 'Teilen oder Freigabe beenden',
    chat: 'Chat ein- oder ausblenden',
    people: 'Personen ein- oder ausblenden',
    hand: 'Hand heben oder senken',
    fullScreen: 'Vollbild',
    talk: 'Halten und trotz Stummschaltung sprechen',
  },
  global: {
    microphone: 'Mikrofon an oder aus',
    camera: 'Kamera an oder aus',
    talk: 'Trotz Stummschaltung sprechen',
    answer: 'Nur mit Ton annehmen',
    decline: 'Ablehnen',
  },
  inWindow: (action) => `„${action}“ in diesem Fenster`,
  everywhere: (action) => `„${action}“ auf dem ganzen Computer`,
  whileRinging: (action) => `„${action}“ auf dem ganzen Computer, während es klingelt`,
};
