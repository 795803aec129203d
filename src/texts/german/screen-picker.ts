import type { screenPickerTexts } from '../screen-picker.ts';

export const screenPicker: typeof screenPickerTexts = {
  title: { others: 'Bildschirm teilen', oneself: 'Teilen ausprobieren' },
  kinds: 'Was geteilt wird',
  kind: { screen: 'Bildschirme', window: 'Fenster' },
  find: 'Bildschirm oder Fenster suchen',
  share: { others: 'Teilen', oneself: 'Zeigen' },
  cancel: 'Abbrechen',
  computerAudio: 'Ton des Computers teilen',
  loading: 'Suche, was geteilt werden kann…',
  failed: 'Die Liste konnte nicht gelesen werden',
  failedHint:
    'Vielleicht darf Parley den Bildschirm nicht sehen. Sieh in den Datenschutzeinstellungen des Systems nach.',
  refused: 'Parley bekommt den Bildschirm nicht zu sehen',
  tryAgain: 'Erneut versuchen',
  noScreens: 'Kein Bildschirm gefunden',
  noWindows: 'Keine offenen Fenster',
  noWindowsHint: 'Öffne das Fenster, das du teilen möchtest. Es erscheint hier von selbst.',
  minimised: 'Minimierte Fenster stehen nicht in der Liste. Öffne ein Fenster erst, um es zu teilen.',
  protected: 'Was ein Programm schützt, etwa Filme, bleibt schwarz.',
  remote:
    'Du arbeitest über das Netzwerk an diesem Computer: Manche Fenster bleiben vielleicht schwarz. Teile dann den ganzen Bildschirm.',
  noMatch: (query) => `Nichts heißt „${query}“.`,
  nameless: 'Fenster ohne Namen',
};
