import type { voiceMessagesTexts } from '../voice-messages.ts';

export const voiceMessages: typeof voiceMessagesTexts = {
  record: 'Sprachnachricht aufnehmen',
  inCall: 'Du bist im Gespräch: Nimm auf, wenn es vorbei ist',
  bar: 'Sprachnachricht',
  opening: 'Das Mikrofon wird geöffnet…',
  finishing: 'Einen Moment…',
  recording: 'Aufnahme',
  howToLeave: 'Esc verwirft sie',
  stop: 'Aufnahme beenden',
  discard: 'Verwerfen',
  send: 'Sprachnachricht senden',
  again: 'Erneut versuchen',
  close: 'Schließen',
  ends: {
    'too-long': 'Länger als zehn Minuten geht es nicht. Was du bis dahin gesagt hast, ist hier.',
    call: 'Die Aufnahme wurde für den Anruf beendet. Was du bis dahin gesagt hast, ist hier.',
    cut: 'Das Mikrofon war weg. Was du bis dahin gesagt hast, ist hier.',
  },
  failures: {
    denied:
      'Parley darf dein Mikrofon nicht verwenden. Erlaube es in den Datenschutzeinstellungen des Systems und versuch es noch einmal.',
    missing: 'Es wurde kein Mikrofon gefunden. Schließ eines an und versuch es noch einmal.',
    'in-use':
      'Ein anderes Programm verwendet dein Mikrofon. Schließ dieses Programm und versuch es noch einmal.',
    failed:
      'Es konnte nichts aufgenommen werden. Versuch es noch einmal oder wähle in den Einstellungen ein anderes Mikrofon.',
    cancelled: 'Es wurde nichts aufgenommen.',
  },
};
