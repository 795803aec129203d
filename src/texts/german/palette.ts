import { sentence } from '../../base/sentence.ts';
import type { paletteTexts } from '../palette.ts';

export const palette: typeof paletteTexts = {
  title: 'Gehe zu',
  field: 'Person, Raum, Einstellung oder was zu tun ist',
  found: 'Gefunden',
  recent: 'Zuletzt',
  groups: {
    conversations: 'Unterhaltungen',
    actions: 'Aktionen',
    settings: 'Einstellungen',
    messages: 'Nachrichten',
  },
  voiceCall: (name) => sentence`${name} anrufen, nur Ton`,
  videoCall: (name) => sentence`${name} anrufen, mit Video`,
  mute: 'Mikrofon stummschalten',
  unmute: 'Mikrofon einschalten',
  cameraOff: 'Kamera ausschalten',
  cameraOn: 'Kamera einschalten',
  leave: 'Gespräch verlassen',
  beSeenAs: (status) => `Status setzen: ${status}`,
  theme: { system: 'Farben: wie das System', light: 'Farben: hell', dark: 'Farben: dunkel' },
  recordings: 'Aufnahmen von Gesprächen',
  searchFor: (words) => sentence`Nachrichten nach „${words}“ durchsuchen`,
};
