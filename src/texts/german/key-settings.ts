import { sentence } from '../../base/sentence.ts';
import type { keySettingsTexts } from '../key-settings.ts';

export const keySettings: typeof keySettingsTexts = {
  title: 'Tasten',
  inCall: 'Im Gespräch, in diesem Fenster',
  everywhere: 'Auf dem ganzen Computer, im Gespräch',
  everywhereHint: 'Sie wirken in jedem Programm, und nur während eines Gesprächs.',
  ringing: 'Auf dem ganzen Computer, während es klingelt',
  ringingHint: 'Sie wirken in jedem Programm, und nur während es klingelt.',
  none: 'Keine',
  press: 'Tasten drücken…',
  recordHint: 'Esc lässt sie, wie sie war; die Rücktaste nimmt sie weg.',
  change: (name, combo) => sentence`${name}: ${combo}. Ändern`,
  headset: 'Die Wiedergabetaste von Headset oder Tastatur schaltet stumm',
  headsetHint:
    'Während eines Gesprächs, statt Musik anzuhalten. Headsets mit eigener Taste für Gespräche schalten stumm, wenn das System sie weitergibt.',
  defaults: 'Tasten zurücksetzen',
  all: 'Alle Tasten',
  tryOut: 'Tasten des ganzen Computers testen',
  stopTrying: 'Test beenden',
  trying: 'Drück jetzt eine. Sie wird nur hier angezeigt.',
  arrived: (name) => sentence`Angekommen: ${name}`,
  playButton: 'Wiedergabetaste',

  refused: (combo, problem) => `${combo}: ${problem}`,
  problems: {
    'needs-modifier':
      'Sie würde dir beim Schreiben überall fehlen. Halte Strg, Alt oder Ähnliches dazu oder nimm eine Funktionstaste.',
    reserved: 'Parley braucht sie selbst, für die Suche oder das Vollbild. Nimm eine andere.',
    same: (place) => `Sie steht schon für ${place}. Nimm eine andere oder ändere zuerst jene.`,
  },
  notGiven: {
    linux:
      'Das System hat sie nicht hergegeben: Ein anderes Programm hat sie, oder dieser Desktop gibt keine her. Wähle eine andere oder sieh in den Tastatureinstellungen deines Desktops nach.',
    darwin:
      'macOS hat sie nicht hergegeben: Ein anderes Programm hat sie, oder Parley darf nicht. Wähle eine andere oder erlaube Parley unter „Datenschutz & Sicherheit“, „Bedienungshilfen“.',
    other: 'Ein anderes Programm hat sie. Wähle eine andere oder schließ das Programm.',
  },
  talk: {
    darwin:
      'macOS meldet, dass eine Taste gedrückt wird, aber nie, dass sie losgelassen wird: Tippe zum Sprechen, tippe noch einmal zum Beenden. In diesem Fenster hältst du sie wirklich.',
    other:
      'Halte sie zum Sprechen. Das System meldet nicht, wann sie losgelassen wird, nur dass sie sich wiederholt: Das Mikrofon geht eine Drittelsekunde später zu. Wo Tasten sich nicht wiederholen, tippe zum Sprechen und noch einmal zum Beenden.',
  },
};
