import { sentence } from '../../base/sentence.ts';
import type { trayTexts } from '../tray.ts';

export const tray: typeof trayTexts = {
  tooltip: (said) => `Parley: ${said}`,
  service: (name, status) => sentence`${name}: ${status}`,
  unread: (status, count) => `${status}, ${count} ungelesen`,
  connecting: 'Wird verbunden',
  notConnected: 'Nicht verbunden',
  notHosting: 'Der Dienst auf diesem Computer läuft nicht',

  calls: {
    outgoing: (who) => sentence`Ruft an: ${who}`,
    active: (who) => sentence`Im Gespräch: ${who}`,
  },
  muted: (call) => `${call}, stumm`,
  mutedBy: (call, name) => sentence`${call}, von ${name} stummgeschaltet`,

  answerVideo: 'Mit Video annehmen',
  answerVoice: 'Nur mit Ton annehmen',
  answerVoiceTo: (ring) => `${ring}: nur mit Ton annehmen`,
  decline: 'Ablehnen',
  declineWithMessage: 'Mit einer Nachricht ablehnen',
  share: 'Fenster oder Bildschirm teilen…',
  stopSharing: 'Nicht mehr teilen',
  mute: 'Stummschalten',
  unmute: 'Stummschaltung aufheben',
  cameraOn: 'Kamera einschalten',
  cameraOff: 'Kamera ausschalten',
  leave: 'Gespräch verlassen',
  quietFor: 'Eine Weile nicht stören',
  untilMorning: 'Bis morgen früh, 8:00',
  retryHosting: 'Noch einmal betreiben',
  open: 'Parley öffnen',
  settings: 'Einstellungen',
  quit: 'Parley beenden',
};
