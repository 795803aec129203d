import type { callDevicesTexts } from '../call-devices.ts';

const allow = 'in den Datenschutz-Einstellungen des Systems und versuch es dann erneut.';

export const callDevices: typeof callDevicesTexts = {
  microphone: 'Mikrofon',
  camera: 'Kamera',
  speaker: 'Lautsprecher',
  choose: { microphone: 'Mikrofon wählen', camera: 'Kamera wählen', speaker: 'Lautsprecher wählen' },
  chooseAnother: { microphone: 'Anderes wählen', camera: 'Andere wählen' },
  systemDefault: 'Standard des Systems',
  still: {
    microphone:
      'Dein Mikrofon liefert keinen Ton: Vielleicht benutzt es ein anderes Programm, oder ein Schalter daran ist aus.',
    camera: 'Deine Kamera liefert kein Bild: Vielleicht benutzt sie ein anderes Programm.',
  },
  blackPicture: 'Das Bild deiner Kamera ist schwarz: Ist sie verdeckt?',
  failures: {
    denied: {
      microphone: `Parley darf dein Mikrofon nicht benutzen. Erlaube es ${allow}`,
      camera: `Parley darf deine Kamera nicht benutzen. Erlaube es ${allow}`,
      share: `Parley darf deinen Bildschirm nicht sehen. Erlaube es ${allow}`,
    },
    missing: {
      microphone: 'Kein Mikrofon gefunden. Schließ eines an, oder wähle ein anderes.',
      camera: 'Keine Kamera gefunden. Schließ eine an, oder wähle eine andere.',
      share: 'Was du teilen wolltest, ist nicht mehr da. Wähle noch einmal.',
    },
    'in-use': {
      microphone:
        'Ein anderes Programm benutzt dein Mikrofon. Schließ dieses Programm, oder wähle ein anderes Mikrofon.',
      camera:
        'Ein anderes Programm benutzt deine Kamera. Schließ dieses Programm, oder wähle eine andere Kamera.',
      share:
        'Ein anderes Programm benutzt deinen Bildschirm. Schließ dieses Programm, oder wähle einen anderen Bildschirm.',
    },
    failed: {
      microphone: 'Dein Mikrofon startete nicht. Versuch es erneut, oder wähle ein anderes.',
      camera: 'Deine Kamera startete nicht. Versuch es erneut, oder wähle eine andere.',
      share: 'Das Teilen begann nicht. Versuch es erneut, oder wähle ein anderes Fenster.',
    },
  },
};
