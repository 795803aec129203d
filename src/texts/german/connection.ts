import type { connectionTexts } from '../connection.ts';

const noRelay = 'Kein Relais ist eingerichtet. Gespräche zwischen strengen Netzwerken können scheitern.';
const oneDigit = new Intl.NumberFormat('de', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const connection: typeof connectionTexts = {
  title: 'Netzwerk',
  hide: 'Meine Adresse verbergen',
  hideHint:
    'Gespräche gehen nur über das Relais des Dienstes und kommen vielleicht etwas später an. Gilt ab dem nächsten Gespräch.',
  hideInside: 'Adressen in meinem Netzwerk verbergen',
  hideInsideHint:
    'Andere sehen dein Netzwerk nur von außen. Zwei Personen in einem Netzwerk brauchen dann vielleicht das Relais. Gilt ab dem nächsten Gespräch.',
  nothingToHideBehind:
    'Dieser Dienst hat kein Relais, deshalb kommt kein Gespräch zustande, solange das an ist. Schalte es aus oder bitte den Betreiber des Dienstes um ein Relais.',
  nothingToHideBehindManaged:
    'Dieser Dienst hat kein Relais, deshalb kommt kein Gespräch zustande, solange das an ist. Sag es der Person, die diesen Computer verwaltet, oder bitte den Betreiber des Dienstes um ein Relais.',
  check: 'Verbindungsprüfung',
  findings: 'Was sich ergeben hat',
  well: 'Alles, was ein Anruf von hier braucht, ist da.',
  lead: 'Sieht sich in weniger als zehn Sekunden alles an, was ein Gespräch von hier braucht. Mikrofon und Kamera werden kurz geöffnet.',
  start: 'Jetzt prüfen',
  again: 'Erneut prüfen',
  checking: 'Wird geprüft…',
  failed:
    'Der Dienst antwortet nicht, deshalb lässt sich nichts weiter prüfen. Sieh nach deinem Netzwerk und der Adresse des Dienstes und prüfe dann noch einmal.',
  service: 'Dienst',
  line: 'Verschlüsselung',
  outside: 'Weg hinaus',
  relay: 'Relais',
  microphone: 'Mikrofon',
  camera: 'Kamera',
  speed: 'Geschwindigkeit',

  answersInMs: (ms) => `Er ist erreichbar und antwortet in ${ms} ms.`,
  answersInSeconds: (seconds) =>
    `Er ist erreichbar, braucht aber ${oneDigit.format(seconds)} s für eine Antwort. Nachrichten und Anrufe kommen spät; ein besseres Netzwerk hilft.`,

  lines: {
    pinned: 'Die Verbindung ist verschlüsselt, und der Dienst hat den Schlüssel, den du bekommen hast.',
    encrypted: 'Die Verbindung ist verschlüsselt.',
    here: 'Die Verbindung verlässt diesen Computer nicht und braucht deshalb keine Verschlüsselung.',
    open: 'Die Verbindung ist nicht verschlüsselt; andere auf dem Weg könnten mitlesen. Frag den Betreiber des Dienstes nach der https-Adresse.',
  },

  outsides: {
    seen: (address) => `STUN antwortet: Von außen sieht man dich als ${address}.`,
    unchanged: 'STUN antwortet: Nichts auf dem Weg ändert deine Adresse.',
    silent:
      'STUN antwortet nicht. Wahrscheinlich sperrt eine Firewall oder ein VPN UDP; Gespräche brauchen dann ein Relais. Ein anderes Netzwerk hilft.',
    'no-network':
      'Dieser Computer zeigt kein Netzwerk, das Gespräche verwenden könnten. Verbinde ihn oder trenn ein VPN, das es verbirgt.',
    refused:
      'Verbindungen zwischen Personen sind hier ausgeschaltet, deshalb kommt kein Gespräch zustande. Sieh in den Einstellungen und Erweiterungen deines Browsers nach.',
    here: 'Der Dienst ist auf diesem Computer und sieht nichts von außen.',
    nobody:
      'Dieser Dienst nennt keinen STUN-Server. Gespräche in einem Netzwerk gelingen; zwischen Netzwerken können sie scheitern. Sag es dem Betreiber.',
  },

  relays: {
    untold:
      'Ein Relais ist eingerichtet. Der Dienst ließ es gerade nicht ausprobieren; versuch es in einer Minute noch einmal.',
    noneHere: `${noRelay} Passiert das bei dir, betreib den Dienst auf einem eigenen Computer mit einem Relais (TURN) daneben.`,
    none: `${noRelay} Passiert das bei dir, bitte den Betreiber des Dienstes, eines einzurichten (TURN).`,
    ways: (names) => new Intl.ListFormat('de').format(names),
    silentOver: (ways) => `über ${ways} antwortet es nicht`,
    refusedOver: (ways) => `über ${ways} lässt es dich nicht herein`,
    silentAndRefused: (silent, refused) => `${silent}, und ${refused}`,
    notReached: (how) =>
      `Das Relais ist nicht erreichbar; ${how}. Gespräche, die keinen direkten Weg finden, scheitern hier. Versuch ein anderes Netzwerk und sag es dem Betreiber des Dienstes.`,
    reached: (ways) => `Es ist über ${ways} erreichbar, für Gespräche, die keinen direkten Weg finden.`,
    partlyReached: (ways, how) => `Es ist über ${ways} erreichbar, das genügt; ${how}.`,
  },

  deviceFailures: {
    denied:
      'Parley darf das Gerät nicht verwenden. Erlaube es in den Einstellungen deines Systems oder Browsers.',
    missing: 'Kein Gerät gefunden. Schließ eines an oder wähle ein anderes.',
    'in-use': 'Ein anderes Programm verwendet das Gerät. Schließ das Programm und prüfe noch einmal.',
    cancelled: 'Das Gerät wurde nicht geöffnet.',
    failed: 'Das Gerät ließ sich nicht öffnen. Steck es neu ein oder wähle ein anderes.',
  },
  deviceUnanswered:
    'Das Gerät wurde nicht rechtzeitig geöffnet. Falls du gefragt wurdest, ob Parley es verwenden darf, antworte und prüfe noch einmal.',
  microphones: {
    quiet: 'Es funktioniert; gerade war es still. Prüfe noch einmal und sprich dabei.',
    heard: 'Es funktioniert, und es war etwas zu hören.',
    silent:
      'Dein Mikrofon liefert keinen Ton. Es ist an, aber es kommt gar nichts heraus. Such einen Schalter daran oder nimm ein anderes.',
  },
  cameras: {
    slow: (fps) =>
      `Deine Kamera ist langsam: ${fps} Bilder pro Sekunde. Mehr Licht hilft; wenn nicht, dann eine andere Kamera.`,
    seen: (size, fps) => `Sie funktioniert: ${size}, ${fps} Bilder pro Sekunde.`,
    blind:
      'Sie ist geöffnet, aber es kommt kein Bild. Such eine Abdeckung oder einen Schalter daran oder nimm eine andere.',
    missing: 'Es gibt keine. Gespräche gehen auch nur mit Ton, und du siehst die anderen.',
  },

  speeds: {
    kbit: (kbits) => `${kbits} kbit/s`,
    mbit: (mbits) => `${oneDigit.format(mbits)} Mbit/s`,
    moreThanMeasured: 'mehr als 100 Mbit/s',
    nothing: 'Der Dienst ist auf diesem Computer, draußen gibt es also nichts, wogegen man messen könnte.',
    relayLate: 'Über das Relais kam nichts rechtzeitig zurück.',
    relaySlow: (speed) => `${speed} zum Relais und zurück: genug für Stimmen, nicht für gute Bilder.`,
    relay: (speed) => `${speed} zum Relais und zurück.`,
    serviceLate: 'Was zum Messen an den Dienst ging, kam nicht rechtzeitig durch.',
    service: (down, up) => `${down} vom Dienst, ${up} zu ihm.`,
    uploadSlow: (down, up) => `Dein Upload ist zu langsam für gute Bilder: ${down} vom Dienst, ${up} zu ihm.`,
    downloadSlow: (down, up) =>
      `Dein Download ist zu langsam für gute Bilder: ${down} vom Dienst, ${up} zu ihm.`,
  },
};
