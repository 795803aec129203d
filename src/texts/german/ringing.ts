import type { ringingTexts } from '../ringing.ts';

export const ringing: typeof ringingTexts = {
  incoming: 'Eingehender Anruf',
  acceptVideo: 'Mit Video annehmen',
  acceptVoice: 'Nur mit Ton annehmen',
  voice: 'Nur Ton',
  video: 'Video',
  decline: 'Ablehnen',
  declineWithMessage: 'Mit einer Nachricht ablehnen',
  ownText: 'Eigener Text',
  send: 'Ablehnen und senden',
  urgent: 'Klingelt trotz „Nicht stören“',
  keyVoice: (key) => `${key}: Ton`,
  keyDecline: (key) => `${key}: Nein`,
  over: 'Der Anruf ist vorbei',
  waiting: 'Noch ein Anruf',
  leaveAndAnswer: 'Dorthin wechseln',
};
