import type { notLetInTexts } from '../not-let-in.ts';

export const notLetIn: typeof notLetInTexts = {
  version: {
    text: 'Andere Version',
    more: 'Der Dienst läuft mit einer anderen Version von Parley. Aktualisiere Parley auf beiden Seiten.',
  },
  replaced: {
    text: 'Woanders geöffnet',
    more: 'Du hast dich aus einem anderen Fenster dieses Computers noch einmal verbunden.',
  },
  removed: {
    text: 'Entfernt',
    more: 'Du oder dieses Gerät wurden aus diesem Dienst entfernt. Mit einer neuen Einladung kannst du zurückkommen.',
  },
  'invite-required': {
    text: 'Einladung nötig',
    more: 'Dieser Dienst lässt ein, wer eine Einladung hat. Bitte jemanden dort um einen Link und füge ihn in den Einstellungen ein.',
  },
  'invite-invalid': {
    text: 'Einladung ungültig',
    more: 'Diese Einladung ist abgelaufen, verbraucht oder zurückgenommen. Bitte um eine neue.',
  },
  'link-invalid': {
    text: 'Code ungültig',
    more: 'Der Code ist falsch oder zu alt. Lass dir auf deinem anderen Gerät einen neuen anzeigen.',
  },
  'approval-required': {
    text: 'Noch nicht eingelassen',
    more: 'Dieser Dienst kennt dich nicht. Du kannst anklopfen, und ein Admin entscheidet.',
  },
  'not-admitted': {
    text: 'Nicht eingelassen',
    more: 'Ein Admin hat entschieden, dich nicht einzulassen.',
  },
  rejected: {
    text: 'Nicht eingelassen',
    more: 'Der Dienst hat diesen Computer abgewiesen. Prüfe die Adresse in den Einstellungen oder frag den Betreiber.',
  },
};
