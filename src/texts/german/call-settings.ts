import type { callSettingsTexts } from '../call-settings.ts';

export const callSettings: typeof callSettingsTexts = {
  codec: 'Videocodec',
  codecHint:
    'Was dieser Computer sendet. „Automatisch“ nimmt, was sein Chip beherrscht, und Sparsameres, wo er zu langsam ist. Eine Änderung gilt sofort, auch mitten im Gespräch.',
  automatic: 'Automatisch',
  lockTurnsCameraOff: 'Kamera ausschalten, wenn der Bildschirm gesperrt wird',
  limit: 'Datenmenge von Gesprächen begrenzen',
  miniCall: 'Gespräch klein im Vordergrund zeigen, solange das Fenster verborgen ist',
  perHour: 'Megabyte pro Stunde',
  perHourHint: 'Gesendet und empfangen zusammen, über alle Gespräche der Stunde. Am Ton wird nie gespart.',
  perHourProblem: (least) => `Gib eine ganze Zahl von ${least} bis 100000 ein.`,
  pictures: (size) => `Reicht für Bilder mit ${size} in beide Richtungen, mit einer anderen Person.`,
  lessThanVoice: (voiceMegabytes) =>
    `Bilder bleiben aus. Allein die Stimmen brauchen mit einer anderen Person bis zu ${voiceMegabytes}, wenn beide ohne Pause reden.`,
  voice: 'Reicht für die Stimmen mit einer anderen Person. Bilder bleiben aus.',
};
