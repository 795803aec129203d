import { sentence } from '../../base/sentence.ts';
import type { callOverTexts } from '../call-over.ts';

export const callOver: typeof callOverTexts = {
  ended: 'Gespräch beendet',
  again: {
    again: 'Erneut anrufen',
    back: 'Zurückrufen',
    retry: 'Erneut versuchen',
    'by-voice': 'Nur mit Ton beitreten',
  },
  message: 'Nachricht',
  how: {
    'hung-up': {
      byMe: 'Gespräch beendet',
      by: (name) => sentence`${name} hat aufgelegt`,
      byMeInRoom: 'Du hast das Gespräch verlassen',
      inRoom: 'Das Gespräch ist zu Ende',
    },
    declined: {
      byMe: 'Du hast den Anruf abgelehnt',
      by: (name) => sentence`${name} hat den Anruf abgelehnt`,
      inRoom: 'Es kam niemand',
    },
    cancelled: {
      byMe: 'Anruf abgebrochen',
      by: (name) => sentence`${name} ruft nicht mehr an`,
      inRoom: (room) => sentence`Das Gespräch in ${room} ist zu Ende`,
    },
    missed: {
      by: (name) => sentence`Verpasster Anruf von ${name}`,
      inRoom: (room) => sentence`Verpasster Anruf in ${room}`,
    },
    'no-answer': { title: 'Keine Antwort', text: 'Innerhalb von 45 Sekunden hat niemand abgenommen.' },
    busy: {
      person: (name) => sentence`${name} ist in einem anderen Gespräch`,
      room: 'Alle sind in einem anderen Gespräch',
      text: 'Hinterlass eine Nachricht oder versuch es später noch einmal.',
    },
    offline: {
      person: (name) => sentence`${name} ist gerade nicht da`,
      room: 'Gerade ist niemand da',
      text: 'Hinterlass eine Nachricht. Bei der Rückkehr ist sie da.',
    },
    dnd: {
      person: (name) => sentence`${name} möchte nicht gestört werden`,
      room: 'Niemand möchte gestört werden',
      text: 'Hinterlass eine Nachricht. Sie klingelt nicht.',
    },
    lost: {
      title: 'Das Gespräch ist abgebrochen',
      text: 'Die Verbindung ging verloren und kam nicht rechtzeitig zurück.',
    },
    'answered-elsewhere': {
      title: 'Auf einem anderen Gerät angenommen',
      text: 'Das Gespräch geht dort weiter.',
    },
    moved: { title: 'Das Gespräch ist umgezogen', text: 'Es geht auf deinem anderen Gerät weiter.' },
    'service-away': {
      title: 'Der Dienst ist nicht erreichbar',
      text: 'Prüfe deine Verbindung und ruf dann noch einmal an.',
    },
    failed: {
      title: 'Der Dienst hat den Anruf nicht gestartet',
      text: 'Vielleicht bist du auf einem anderen Gerät in einem Gespräch, oder du darfst hier inzwischen nur noch lesen. Wenn beides nicht stimmt, sag es dem Betreiber des Dienstes.',
    },
    full: {
      video: {
        title: 'Sechs Personen sind im Gespräch',
        text: 'Mehr Bilder trägt ein Gespräch nicht. Du kannst nur mit Ton beitreten: Du hörst alle, und alle hören dich.',
      },
      voice: {
        title: 'Das Gespräch ist voll',
        text: 'Mehr können gerade nicht beitreten. Versuch es noch einmal, wenn jemand gegangen ist.',
      },
    },
    locked: {
      title: 'Das Gespräch ist gesperrt',
      text: 'Beitreten kann nur, wer von dort angerufen wird. Schreib, dass du dabei sein möchtest.',
    },
    strained: {
      title: 'Noch jemand wäre gerade zu viel',
      text: 'Ein Computer im Gespräch ist an seiner Grenze. Versuch es später noch einmal oder wenn jemand gegangen ist.',
    },
    removed: {
      title: 'Du wurdest aus dem Gespräch entfernt',
      text: 'Zurück kommst du, wenn dich jemand von dort anruft. Schreiben kannst du hier weiterhin.',
    },
    'too-often': { title: 'Du hast zu oft gefragt' },
  },
  goesOn: 'Ein Gespräch läuft',
  mineElsewhere: 'Du bist auf deinem anderen Gerät in diesem Gespräch',
  joinVideo: 'Mit Video',
  joinVoice: 'Nur mit Ton',
  moveHere: 'Gespräch hierher holen',
  isLocked: 'Gesperrt: Du kannst beitreten, wenn dich jemand anruft.',
  inOtherCall: 'Du bist in einem anderen Gespräch',
  offlineNow: 'Du bist offline',
};
