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
    outgoing: (who) => sentence`Wird angerufen: ${who}`,
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
  stopSharing: 'Freigabe beenden',
  mute: 'Stummschalten',
  unmute: 'Stummschaltung aufheben',
  cameraOn: 'Kamera einschalten',
  cameraOff: 'Kamera ausschalten',
  leave: 'Gespräch verlassen',
  quietFor: 'Eine Weile nicht stören',
  untilMorning: 'Bis zum Morgen, 8:00',
  retryHosting: 'Dienst erneut starten',
  open: 'Parley öffnen',
  settings: 'Einstellungen',
  quit: 'Parley beenden',
};
