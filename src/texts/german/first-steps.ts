import { sentence } from '../../base/sentence.ts';
import type { firstStepsTexts } from '../first-steps.ts';

export const firstSteps: typeof firstStepsTexts = {
  title: 'Gut zu wissen',
  devices: 'Hör und sieh dich selbst, bevor andere es tun.',
  tryDevices: 'Mikrofon und Kamera testen',
  everywhere: (keys) =>
    sentence`${keys} führt mit ein paar Buchstaben zu Personen, Räumen und Einstellungen.`,
  helps: 'Alle Tasten, und wie etwas geht, stehen in der Anleitung.',
  openGuide: 'Anleitung öffnen',
  stays:
    'Schließt du das Fenster, läuft Parley im Hintergrund weiter: Anrufe und Nachrichten erreichen dich trotzdem.',
  atLogin: 'Beim Anmelden starten',
  done: 'Verstanden',
};
