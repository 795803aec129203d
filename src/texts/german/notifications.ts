import { sentence } from '../../base/sentence.ts';
import type { notificationsTexts } from '../notifications.ts';

export const notifications: typeof notificationsTexts = {
  missed: 'Verpasster Anruf',
  called: (name) => sentence`${name} hat angerufen`,
  calledIn: (name, room) => sentence`${name} hat in ${room} angerufen`,

  over: 'Dieser Anruf ist vorbei',
  rangLongAgo: 'Es hat vor einiger Zeit geklingelt. Ruf aus der Unterhaltung zurück.',
  ringsNoMore: (name) => sentence`${name} ruft nicht mehr an. Du kannst zurückrufen.`,
  answeredElsewhere: (name) => sentence`Du hast den Anruf von ${name} auf einem anderen Gerät angenommen.`,
  hasEnded: (name) => sentence`Der Anruf von ${name} ist zu Ende.`,

  reply: 'Antworten',
  test: 'So erfährst du von Nachrichten und Anrufen.',

  keepsRunning: 'Parley läuft weiter',
  inTray: 'Anrufe und Nachrichten erreichen dich weiterhin. Beenden kannst du es im Infobereich.',
  inTaskbar:
    'Anrufe und Nachrichten erreichen dich weiterhin. Es ist in der Taskleiste; einen Infobereich gibt es hier nicht.',

  updateReady: (version) => `Parley ${version} ist bereit`,
  updateHow: 'Wann es installiert wird, bestimmst du in den Einstellungen.',
};
