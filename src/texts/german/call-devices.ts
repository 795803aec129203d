import type { callDevicesTexts } from '../call-devices.ts';

const allow = 'in den Datenschutzeinstellungen des Systems und versuch es noch einmal.';

export const callDevices: typeof callDevicesTexts = {
  microphone: 'Mikrofon',
  camera: 'Kamera',
  speaker: 'Lautsprecher',
  choose: { microphone: 'Mikrofon wählen', camera: 'Kamera wählen', speaker: 'Lautsprecher wählen' },
  chooseAnother: { microphone: 'Anderes wählen', camera: 'Andere wählen' },
  systemDefault: 'Standardgerät',
  still: {
    microphone:
      'Dein Mikrofon liefert keinen Ton: Vielleicht verwendet es ein anderes Programm, oder ein Schalter daran ist aus.',
    camera: 'Deine Kamera liefert kein Bild: Vielleicht verwendet sie ein anderes Programm.',
  },
  blackPicture: 'Das Bild deiner Kamera ist schwarz: Ist sie verdeckt?',
  failures: {
    denied: {
      microphone: `Parley darf dein Mikrofon nicht verwenden. Erlaube es ${allow}`,
      camera: `Parley darf deine Kamera nicht verwenden. Erlaube es ${allow}`,
      share: `Parley darf deinen Bildschirm nicht verwenden. Erlaube es ${allow}`,
    },
    missing: {
      microphone: 'Kein Mikrofon gefunden. Schließ eines an oder wähle ein anderes.',
      camera: 'Keine Kamera gefunden. Schließ eine an oder wähle eine andere.',
      share: 'Was du teilen wolltest, ist nicht mehr da. Wähle noch einmal.',
    },
    'in-use': {
      microphone:
        'Ein anderes Programm verwendet dein Mikrofon. Schließ dieses Programm oder wähle ein anderes Mikrofon.',
      camera:
        'Ein anderes Programm verwendet deine Kamera. Schließ dieses Programm oder wähle eine andere Kamera.',
      share:
        'Ein anderes Programm verwendet deinen Bildschirm. Schließ dieses Programm oder wähle einen anderen Bildschirm.',
    },
    failed: {
      microphone: 'Dein Mikrofon ließ sich nicht starten. Versuch es noch einmal oder wähle ein anderes.',
      camera: 'Deine Kamera ließ sich nicht starten. Versuch es noch einmal oder wähle eine andere.',
      share: 'Die Freigabe ließ sich nicht starten. Versuch es noch einmal oder wähle ein anderes Fenster.',
    },
  },
};
