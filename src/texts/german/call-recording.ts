import { sentence } from '../../base/sentence.ts';
import type { callRecordingTexts } from '../call-recording.ts';

export const callRecording: typeof callRecordingTexts = {
  record: 'Gespräch aufnehmen…',
  stopFromMenu: 'Aufnahme beenden',
  takeBack: 'Nicht aufnehmen',
  title: 'Gespräch aufnehmen',
  consent:
    'Die anderen werden erst gefragt, und wer nicht zustimmt, ist darin weder zu sehen noch zu hören. Solange die Aufnahme läuft, sehen alle, dass du aufnimmst.',
  shape: 'Was daraus wird',
  shapes: {
    one: { label: 'Ein Film von allen', hint: 'Alle nebeneinander, mit allen Stimmen' },
    several: {
      label: 'Ein Film pro Person',
      hint: 'Zum Schneiden: jeweils mit eigenem Bild und eigener Stimme',
    },
    each: {
      label: 'Ein Film pro Person, in voller Qualität',
      hint: 'Alle nehmen sich auch selbst auf, wenn ihre App es kann, und ihre Filme kommen danach zu dir',
    },
  },
  ask: 'Fragen und aufnehmen',
  recordAlone: 'Aufnehmen',
  cancel: 'Abbrechen',
  bar: 'Aufnahme',
  waitingFor: (names) => sentence`Warte auf die Zustimmung von ${names}…`,
  beginNow: 'Ohne sie beginnen',
  beginning: 'Die Aufnahme beginnt…',
  finishing: 'Die Aufnahme wird fertiggestellt…',
  running: (duration, size) => `Aufnahme · ${duration} · ${size}`,
  allIn: 'Alle sind dabei',
  onlyYou: 'Nur du bist dabei',
  notIn: (names, isOne) => sentence`${names} ${isOne ? 'ist' : 'sind'} nicht dabei`,
  littleRoom: (size) => `Noch ${size} frei auf dem Datenträger`,
  stop: 'Beenden',
  question: {
    asks: {
      one: (name) =>
        sentence`${name} möchte dieses Gespräch auf dem eigenen Computer aufnehmen, als einen Film von allen.`,
      several: (name) =>
        sentence`${name} möchte dieses Gespräch auf dem eigenen Computer aufnehmen, als einen Film pro Person.`,
      each: (name) =>
        sentence`${name} möchte dieses Gespräch aufnehmen. Deine Kamera, deine Stimme und was du teilst, werden auch auf diesem Computer aufgenommen und danach an ${name} gesendet.`,
    },
    runs: {
      one: (name) =>
        sentence`${name} nimmt dieses Gespräch auf, als einen Film von allen. Du bist nicht dabei.`,
      several: (name) =>
        sentence`${name} nimmt dieses Gespräch auf, als einen Film pro Person. Du bist nicht dabei.`,
      each: (name) =>
        sentence`${name} nimmt dieses Gespräch auf. Du bist nicht dabei. Wenn du zustimmst, werden deine Kamera, deine Stimme und was du teilst, auch auf diesem Computer aufgenommen und danach an ${name} gesendet.`,
    },
  },
  agree: 'Einverstanden',
  refuse: 'Ohne mich',
  records: (names, isOne) => sentence`${names} ${isOne ? 'nimmt' : 'nehmen'} auf`,
  wantTo: (names, isOne) => sentence`${names} ${isOne ? 'möchte' : 'möchten'} aufnehmen`,
  recordsNoMore: (name) => sentence`${name} nimmt nicht mehr auf`,
  youRecord: 'Du nimmst auf',
  inIt: 'Du bist dabei',
  inItHere: 'Du bist dabei und wirst auch auf diesem Computer aufgenommen',
  notInIt: 'Du bist nicht dabei',
  takeMeOut: 'Mich nicht mehr aufnehmen',
  takeMeOutHere: 'Mich nicht mehr aufnehmen, das Bisherige senden',
  putMeIn: 'Mich mit aufnehmen',
};
