import { sentence } from '../../base/sentence.ts';
import type { doctorTexts } from '../doctor.ts';

const nearer = 'Näher am WLAN oder mit Kabel wird es meist besser.';

export const doctor: typeof doctorTexts = {
  upload: (name) => {
    const me = {
      title: 'Dein Upload ist zu langsam',
      text: `Was du sendest, kommt spät oder gar nicht an; was du empfängst, ist in Ordnung. Vielleicht sendet noch etwas anderes über deine Leitung. ${nearer}`,
    };
    const them = {
      title: sentence`Der Upload von ${name} ist zu langsam`,
      text: sentence`Was ${name} sendet, kommt spät oder gar nicht an; was du sendest, ist in Ordnung. Es liegt nicht an deinem Netzwerk.`,
    };
    return { me, them, both: me, between: me };
  },
  download: (name) => {
    const me = {
      title: 'Dein Download ist zu langsam',
      text: `Was du sendest, ist in Ordnung; was du empfängst, kommt spät oder gar nicht an. Vielleicht lädt noch etwas anderes über deine Leitung. ${nearer}`,
    };
    const them = {
      title: sentence`Der Download von ${name} ist zu langsam`,
      text: sentence`Bei ${name} kommt zu wenig von dem an, was du sendest. Es liegt nicht an deinem Netzwerk. Es hilft, weniger zu senden.`,
    };
    return { me, them, both: me, between: me };
  },
  network: (name) => ({
    me: {
      title: 'Dein Netzwerk hat Probleme',
      text: `Beide Richtungen sind gestört, und auch deine Verbindung zum Dienst. ${nearer}`,
    },
    them: {
      title: sentence`Das Netzwerk von ${name} hat Probleme`,
      text: 'Auf der anderen Seite sind beide Richtungen gestört. Es liegt nicht an deinem Netzwerk.',
    },
    both: { title: 'Ihr hattet beide kein Netzwerk', text: 'Nur kurz, und es ist wieder da.' },
    between: { title: 'Das Netzwerk hat Probleme', text: 'Es lässt sich nicht sagen, auf welcher Seite.' },
  }),
  stopped: (name) => ({
    me: {
      title: 'Dein Netzwerk ist weg',
      text: 'Dieser Computer erreicht weder das Gespräch noch den Dienst. Das Gespräch kommt von selbst zurück, sobald das Netzwerk wieder da ist.',
    },
    them: {
      title: sentence`Das Netzwerk von ${name} ist weg`,
      text: sentence`Dein Netzwerk funktioniert, aber ${name} ist nicht mehr erreichbar. Das Gespräch kommt von selbst zurück.`,
    },
    both: {
      title: 'Nichts kommt durch',
      text: 'Das Gespräch kommt von selbst zurück, sobald das Netzwerk wieder da ist.',
    },
    between: {
      title: 'Der Weg zwischen euch ist unterbrochen',
      text: 'Dein Netzwerk funktioniert, das andere vielleicht auch. Parley sucht einen anderen Weg.',
    },
  }),
  back: (name) => ({
    me: { title: 'Dein Netzwerk war kurz weg', text: 'Es ist wieder da, und das Gespräch geht weiter.' },
    them: {
      title: sentence`Das Netzwerk von ${name} war kurz weg`,
      text: 'Es ist wieder da, und das Gespräch geht weiter.',
    },
  }),
  slow: (name) => ({
    me: {
      title: 'Deine Leitung antwortet langsam',
      text: `Du bist weit weg, oder dein Netzwerk ist langsam: Was gesagt wird, kommt spät an, auch auf deiner Verbindung zum Dienst. ${nearer}`,
    },
    them: {
      title: sentence`Die Leitung von ${name} antwortet langsam`,
      text: 'Die andere Seite ist weit weg, oder ihr Netzwerk ist langsam: Was gesagt wird, kommt spät an. Es liegt nicht an deinem Netzwerk.',
    },
  }),
  path: {
    title: 'Der Weg zwischen euch hat Probleme',
    text: 'Nichts deutet auf dein Netzwerk oder das andere hin. Ein anderer Weg könnte besser sein.',
  },
  computer: (name) => {
    const both = {
      title: 'Beide Computer sind ausgelastet',
      text: 'Ihnen bleibt keine Zeit für das Gespräch. Es hilft, andere Programme zu schließen oder die Kamera auszuschalten.',
    };
    return {
      me: {
        title: 'Dieser Computer ist ausgelastet',
        text: 'Ihm bleibt keine Zeit für das Gespräch, darum stocken Bild und Ton. Es hilft, andere Programme zu schließen oder die Kamera auszuschalten.',
      },
      them: {
        title: sentence`Der Computer von ${name} ist ausgelastet`,
        text: 'Ihm bleibt keine Zeit für das Gespräch. Es liegt nicht am Netzwerk.',
      },
      both,
      between: both,
    };
  },
  microphone: (name) => {
    const me = {
      title: 'Dein Mikrofon liefert keinen Ton',
      text: sentence`Es ist an, aber es kommt gar nichts heraus. ${name} kann dich nicht hören. Such einen Schalter am Mikrofon oder nimm ein anderes.`,
    };
    const them = {
      title: sentence`Das Mikrofon von ${name} liefert keinen Ton`,
      text: sentence`Es ist an, aber es kommt gar nichts heraus. An deinem Lautsprecher liegt es nicht: Bitte ${name}, ein anderes zu nehmen.`,
    };
    const both = {
      title: 'Beide Mikrofone liefern keinen Ton',
      text: 'Sie sind an, aber es kommt gar nichts heraus.',
    };
    return { me, them, both, between: me };
  },
  camera: (name) => {
    const me = {
      title: 'Deine Kamera ist langsam',
      text: 'Sie liefert wenige Bilder pro Sekunde. Mehr Licht hilft; wenn nicht, dann eine andere Kamera.',
    };
    const them = {
      title: sentence`Die Kamera von ${name} ist langsam`,
      text: 'Sie liefert wenige Bilder pro Sekunde, meist weil Licht fehlt. Es liegt nicht am Netzwerk.',
    };
    const both = {
      title: 'Beide Kameras sind langsam',
      text: 'Sie liefern wenige Bilder pro Sekunde. Mehr Licht hilft.',
    };
    return { me, them, both, between: me };
  },
  service: (name) => {
    const both = {
      title: 'Der Dienst ist weg',
      text: 'Das Gespräch geht ohne ihn weiter. Nachrichten und neue Anrufe warten, bis er wieder da ist.',
    };
    return {
      me: {
        title: 'Deine Verbindung zum Dienst ist weg',
        text: 'Das Gespräch geht ohne ihn weiter. Nachrichten warten, bis er wieder da ist.',
      },
      them: {
        title: sentence`Die Verbindung von ${name} zum Dienst ist weg`,
        text: 'Das Gespräch geht ohne ihn weiter.',
      },
      both,
      between: both,
    };
  },
  well: { title: 'Alles in Ordnung', text: 'Beide Richtungen sind frei.' },
  figures: {
    lost: {
      me: (percent) => `${percent} von dem, was du sendest, gehen verloren`,
      them: (percent, name) => sentence`${percent} von dem, was ${name} sendet, gehen verloren`,
    },
    'available-kbps': {
      me: (kbps) => `Etwa ${kbps} kbit/s kommen von dir durch`,
      them: (kbps, name) => sentence`Etwa ${kbps} kbit/s kommen von ${name} durch`,
    },
    concealed: {
      me: (percent) => `${percent} deiner Stimme mussten ergänzt werden`,
      them: (percent, name) => sentence`${percent} der Stimme von ${name} mussten ergänzt werden`,
    },
    frozen: {
      me: (percent) => `Dein Bild steht ${percent} der Zeit still`,
      them: (percent, name) => sentence`Das Bild von ${name} steht ${percent} der Zeit still`,
    },
    'rtt-ms': (ms) => `Hin und zurück dauert es ${ms} ms`,
    'jitter-ms': (ms) => `Es kommt ungleichmäßig an, um ${ms} ms`,
    'service-ms': {
      me: (ms) => `Deine Verbindung zum Dienst braucht ${ms} ms`,
      them: (ms, name) => sentence`Die Verbindung von ${name} zum Dienst braucht ${ms} ms`,
    },
    'service-late': {
      me: 'Auch deine Verbindung zum Dienst stockt',
      them: (name) => sentence`Auch die Verbindung von ${name} zum Dienst stockt`,
    },
    'silent-ms': {
      me: (seconds) => `Seit ${seconds} nichts von dir`,
      them: (seconds, name) => sentence`Seit ${seconds} nichts von ${name}`,
    },
    'memory-mb': {
      left: (left) => `Wenig Speicher übrig: ${left}`,
      leftOf: (left, all) => `Wenig Speicher übrig: ${left} von ${all}`,
    },
    'camera-fps': {
      me: (fps) => `Deine Kamera liefert ${fps} Bilder pro Sekunde`,
      them: (fps, name) => sentence`Die Kamera von ${name} liefert ${fps} Bilder pro Sekunde`,
    },
    'service-away': {
      me: 'Auch deine Verbindung zum Dienst ist weg',
      them: (name) => sentence`Auch die Verbindung von ${name} zum Dienst ist weg`,
    },
    'away-ms': {
      me: (seconds) => `Dein Netzwerk war ${seconds} lang weg`,
      them: (seconds, name) => sentence`Das Netzwerk von ${name} war ${seconds} lang weg`,
    },
    moved: {
      me: 'Du bist jetzt in einem anderen Netzwerk',
      them: (name) => sentence`${name} ist jetzt in einem anderen Netzwerk`,
    },
    'others-too': {
      me: 'Auch deine Verbindungen zu den anderen im Gespräch sind gestört',
      them: (name) => sentence`Auch die Verbindungen von ${name} zu den anderen im Gespräch sind gestört`,
    },
  },
  ways: {
    direct: 'Direkt, von Gerät zu Gerät',
    'direct-tcp': 'Direkt, über TCP, weil UDP nicht durchkommt',
    'relay-udp': 'Über das Relais des Dienstes, mit UDP',
    'relay-tcp': 'Über das Relais des Dienstes, mit TCP',
    'relay-tls': 'Über das Relais des Dienstes, mit TLS',
    'their-relay': 'Über ein Relais, das die andere Seite verwendet',
  },
};
