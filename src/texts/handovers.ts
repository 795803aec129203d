import { sentence } from '../base/sentence.ts';
import { pluralIn } from './plural.ts';
import { texts } from './texts.ts';

const plural = pluralIn('en');

/** Files that go directly between the people of a call. Sizes come in as they are written. */
export const handoversTexts = texts('handovers', {
  title: 'Files in this call',
  about: 'Directly between you and the others in the call. The service keeps nothing of it.',
  offers: (who: string, name: string) => sentence`${who} offers ${name}`,
  film: (name: string) => sentence`For the recording: ${name}`,
  accept: 'Accept',
  refuse: 'Refuse',
  pause: (name: string) => sentence`Pause ${name}`,
  resume: (name: string) => sentence`Resume ${name}`,
  cancel: (name: string) => sentence`Cancel ${name}`,
  dismiss: (name: string) => sentence`Take ${name} off the list`,
  show: (name: string) => sentence`Show ${name} in its folder`,
  files: (count: number, size: string) => `${plural(count, { one: '# file', other: '# files' })}, ${size}`,
  part: (moved: string, all: string) => `${moved} of ${all}`,
  pace: (part: string, inSecond: string, left: string) => `${part}, ${inSecond}/s, ${left}`,
  left: {
    moment: 'a few seconds left',
    seconds: (count: number) => `about ${count} s left`,
    minutes: (count: number) => `about ${count} min left`,
    hours: (count: number) => `about ${count} h left`,
  },
  offered: {
    in: (size: string, who: string) => sentence`${size}, from ${who}`,
    out: (size: string, who: string) => sentence`${size}, waiting for ${who}`,
    away: (who: string) => sentence`Offered to ${who} when you are in a call again`,
  },
  moving: {
    in: (pace: string, who: string) => sentence`${pace}, from ${who}`,
    out: (pace: string, who: string) => sentence`${pace}, to ${who}`,
    away: (part: string, who: string) => sentence`${part}, goes on when ${who} is in a call with you again`,
  },
  paused: {
    me: (part: string) => `Paused, ${part}`,
    them: (part: string, who: string) => sentence`Paused by ${who}, ${part}`,
  },
  done: {
    in: (size: string, who: string) => sentence`${size}, saved, from ${who}`,
    out: (size: string, who: string) => sentence`${size}, ${who} has it`,
  },
  refused: { in: 'Refused', out: (who: string) => sentence`${who} does not want it` },
  cancelled: { me: 'Cancelled', them: (who: string) => sentence`Cancelled by ${who}` },
  unreadable: {
    in: (who: string) => sentence`The file has moved or changed at ${who}. Ask for it again.`,
    out: 'The file has moved or changed. Send it again.',
  },
  unsaved: {
    in: 'It could not be saved. See whether the disk has room, and ask for it again.',
    out: (who: string) => sentence`${who} could not save it. The disk may be full.`,
  },
  /** Of films for a recording. */
  films: {
    noRoom: {
      in: 'Waits: the disk has too little room. It goes on by itself.',
      out: (who: string) => sentence`Waits: the disk of ${who} has too little room. It goes on by itself.`,
    },
    notThere: {
      in: 'Waits until the recording that it belongs to is there. It goes on by itself.',
      out: (who: string) =>
        sentence`Waits until the recording is there again at ${who}. It goes on by itself.`,
    },
    refused: {
      in: 'No recording waits for it',
      out: (who: string) => sentence`${who} does not wait for it any more. It is under Recordings.`,
    },
    unsaved: {
      in: 'It could not be saved.',
      out: (who: string) => sentence`${who} could not save it. It is under Recordings.`,
    },
  },
  damaged: 'What came is not what was sent, so nothing was kept. Send it again.',
  programs: {
    all: (who: string) => sentence`This is a program. Open it only if you expected it from ${who}.`,
    one: (who: string) => sentence`One is a program. Open it only if you expected it from ${who}.`,
    several: (count: number, who: string) =>
      sentence`${count} are programs. Open it only if you expected it from ${who}.`,
  },
});
