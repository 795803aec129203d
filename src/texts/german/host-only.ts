import type { hostOnlyTexts } from '../host-only.ts';

export const hostOnly: typeof hostOnlyTexts = {
  states: { off: 'Dienst ist aus', starting: 'Startet' },
  forNetwork: 'Dienst läuft für dieses Netzwerk',
  forComputer: 'Dienst läuft, ist aber nur von diesem Computer erreichbar',
  failures: {
    'port-in-use': (port) => `Der Dienst läuft nicht: Port ${port} ist belegt`,
    'data-damaged': 'Der Dienst läuft nicht: Seine Daten sind beschädigt',
    'data-newer': 'Der Dienst läuft nicht: Seine Daten stammen von einem neueren Parley',
    'data-unusable': 'Der Dienst läuft nicht: Seine Daten lassen sich nicht öffnen',
    crashed: 'Der Dienst läuft nicht: Er wurde mehrmals beendet',
  },
  open: 'Im Browser öffnen',
  retry: 'Erneut versuchen',
  alreadyHosts: 'Parley betreibt hier nur den Dienst',
  quitFirst: 'Beende es im Infobereich und starte es dann neu, um es mit einem Fenster zu verwenden.',
};
