import type { deviceSettingsTexts } from '../device-settings.ts';

const silentAdvice = 'Such am Mikrofon nach einem Schalter oder wähle ein anderes.';

export const deviceSettings: typeof deviceSettingsTexts = {
  title: 'Ton und Bild',
  microphone: 'Mikrofon',
  camera: 'Kamera',
  speaker: 'Lautsprecher',
  ringSpeaker: 'Klingeln auf',
  ringSpeakerHint: 'Wo ein Anruf klingelt, damit du ihn ohne Headset hörst.',
  ringsOnDefaultToo: 'Auch auf dem Standardgerät klingeln',
  ringsOnDefaultTooHint: 'Damit man es hört, wenn das Headset auf dem Tisch liegt.',
  remembered: 'Parley merkt sich Geräte und Geräuschunterdrückung für das, was jetzt angeschlossen ist.',
  tellsWhenMuted: 'Hinweisen, wenn ich stumm spreche',
  tellsWhenMutedHint: 'Es zählt nur, wie laut es ist. Nichts wird behalten oder gesendet.',
  evensVoices: 'Alle Stimmen etwa gleich laut machen',
  evensVoicesHint: 'Wie laut du eine Person hörst, stellst du an ihrem Bild ein; Parley merkt es sich.',
  placesVoices: 'Stimmen von dort hören, wo ihr Bild ist',
  placesVoicesHint: 'Wenn es mehrere sind, und am besten mit Kopfhörern.',
  systemDefault: 'Standardgerät',
  notPlugged: 'Nicht angeschlossen',
  noNames: 'Geräte bekommen ihre Namen, sobald Parley sie einmal verwenden durfte, im ersten Gespräch.',

  testMicrophone: 'Mikrofon testen',
  stop: 'Stopp',
  speak: 'Sag etwas: Der Balken folgt deiner Stimme. Niemand sonst hört es.',
  heard: 'Man hört dich gut.',
  silent: `Es ist nichts zu hören. ${silentAdvice}`,
  level: 'Wie laut du bist',
  testCamera: 'Mein Bild zeigen',
  ownPicture: 'Dein Bild',
  onlyYou: 'Das siehst nur du.',
  testSpeaker: 'Ton abspielen',
  playing: 'Wird abgespielt. Nichts zu hören? Wähle einen anderen Lautsprecher oder stell ihn lauter.',
  testRing: 'Klingeln',
  ringing: 'Es klingelt. Nichts zu hören? Wähle einen anderen Lautsprecher oder stell ihn lauter.',
  testEcho: 'Aufnehmen und anhören',
  testShare: 'Teilen testen',
  shareTitle: 'Teilen',
  shareHint: 'Was andere davon sehen würden. Jetzt sieht es niemand.',
  sharedPicture: 'Was andere sehen würden',
  testNotification: 'Benachrichtigung anzeigen',
  notificationTitle: 'Benachrichtigungen',
  notificationSent:
    'Sie wurde deinem System übergeben. Nichts zu sehen? Sieh in den Einstellungen des Systems nach, ob Parley Benachrichtigungen anzeigen darf.',
  opening: 'Wird geöffnet…',

  echo: {
    idle: '',
    opening: 'Wird geöffnet…',
    recording: 'Nimmt vier Sekunden auf: Sag etwas.',
    playing:
      'Spielt ab, was du gesagt hast. Nichts zu hören? Wähle einen anderen Lautsprecher oder stell ihn lauter.',
    played: 'So hören dich die anderen. Es wurde nicht behalten.',
    silent: `Es war nichts zu hören. ${silentAdvice}`,
    'not-played':
      'Deine Stimme war zu hören, aber der Lautsprecher hat sie nicht abgespielt. Wähle einen anderen.',
  },
  failures: {
    microphone: {
      denied:
        'Parley darf dein Mikrofon nicht verwenden. Erlaube es in den Datenschutzeinstellungen des Systems und versuch es noch einmal.',
      missing: 'Kein Mikrofon gefunden. Schließ eines an oder wähle ein anderes.',
      'in-use': 'Ein anderes Programm verwendet dein Mikrofon. Schließ es oder wähle ein anderes Mikrofon.',
      failed: 'Dein Mikrofon ließ sich nicht starten. Versuch es noch einmal oder wähle ein anderes.',
    },
    camera: {
      denied:
        'Parley darf deine Kamera nicht verwenden. Erlaube es in den Datenschutzeinstellungen des Systems und versuch es noch einmal.',
      missing: 'Keine Kamera gefunden. Schließ eine an oder wähle eine andere.',
      'in-use': 'Ein anderes Programm verwendet deine Kamera. Schließ es oder wähle eine andere Kamera.',
      failed: 'Deine Kamera ließ sich nicht starten. Versuch es noch einmal oder wähle eine andere.',
    },
    screen: {
      denied:
        'Parley darf deinen Bildschirm nicht verwenden. Erlaube es in den Datenschutzeinstellungen des Systems und versuch es noch einmal.',
      missing: 'Kein Bildschirm gefunden. Schließ einen an oder wähle einen anderen.',
      'in-use': 'Ein anderes Programm verwendet deinen Bildschirm. Schließ es oder wähle einen anderen.',
      failed: 'Dein Bildschirm ließ sich nicht öffnen. Versuch es noch einmal oder wähle einen anderen.',
    },
  },
};
