import type { PairView } from '../../src/call/doctor/pair-doctor.ts';
import type { TimelinePoint } from '../../src/call/doctor/timeline.ts';
import type { Verdict } from '../../src/call/doctor/verdict.ts';
import type { HealthReport } from '../../src/protocol/pair-words.ts';
import type { Scene } from './fake-model.ts';
import { grace, longName, nowMs, person, user, usualPeople } from './people.ts';
import { live, remote } from './scenes-calls.ts';

const report: HealthReport = {
  connection: 'connected',
  rttMs: 24,
  jitterMs: 3,
  lostOut: 0,
  lostIn: 0,
  sentKbps: 1_840,
  receivedKbps: 2_110,
  availableKbps: 4_200,
  isSqueezed: false,
  concealed: 0,
  frozen: 0,
  computer: 'calm',
  microphone: 'heard',
  silentMs: 0,
  camera: 'steady',
  cameraFps: 30,
  service: 'steady',
  serviceMs: 12,
  serviceLate: 0,
  awayMs: 0,
  hasMoved: false,
  reachable: true,
  others: { count: 0, out: 0, in: 0 },
};

const well: Verdict = { cause: 'well', whose: 'both', weight: 'none', confidence: 'certain', evidence: [] };

const looks = 180;
const stepMs = 4_000;
const beganMs = nowMs - looks * stepMs;

/** A call of twelve minutes, with a narrow stretch and a cut in it. */
const course: readonly TimelinePoint[] = Array.from({ length: looks }, (_, look) => {
  const isNarrow = look > 60 && look < 90;
  const isCut = look > 118 && look < 121;
  const wave = 1_900 + 240 * Math.sin(look / 5) + 90 * Math.sin(look / 1.7);
  return {
    atMs: beganMs + look * stepMs,
    spanMs: stepMs,
    weight: isCut ? 'stopped' : isNarrow ? (look < 70 ? 'heavy' : 'light') : 'none',
    cause: isNarrow ? 'upload' : 'well',
    whose: 'me',
    rttMs: 24,
    lost: 0,
    sentKbps: Math.round(wave),
    freeMemoryMb: 3_100,
    receivedKbps: Math.round(isCut ? 0 : isNarrow ? 340 + (look - 60) * 38 : wave),
  };
});

export const pair = (more: Partial<PairView> = {}): PairView => ({
  voices: ['grace-voice'],
  connection: 'connected',
  safety: { state: 'ready', words: ['acorn', 'lantern', 'puzzle', 'seagull', 'violin'] },
  mine: report,
  theirs: report,
  verdicts: [well],
  path: 'direct',
  hasTheirs: true,
  timeline: course,
  moments: [
    { atMs: beganMs, what: 'connected' },
    { atMs: beganMs + 190_000, what: 'camera-changed' },
    { atMs: beganMs + 476_000, what: 'interrupted' },
    { atMs: beganMs + 484_000, what: 'back' },
  ],
  ...more,
});

export const said = (verdict: Partial<Verdict>): Verdict => ({
  ...well,
  whose: 'me',
  weight: 'heavy',
  ...verdict,
});
const shown = (more: Partial<PairView>): Scene => ({
  open: grace,
  call: live(),
  pairs: [pair(more)],
  dataUse: { sent: 118_000_000, received: 164_000_000, inHour: 282_000_000, perHour: 1_340_000_000 },
});

/** The gallery opens "Connection details" in these. */
export const doctorScenes: Readonly<Record<string, Scene>> = {
  'doctor-well': shown({}),
  'doctor-first': shown({
    verdicts: [],
    timeline: [],
    moments: [],
    mine: null,
    theirs: null,
    path: null,
    safety: { state: 'making' },
  }),
  'doctor-none': { open: grace, call: live(), pairs: [] },
  'doctor-my-upload': shown({
    path: 'relay-tls',
    mine: { ...report, rttMs: 180, sentKbps: 210, availableKbps: 212, lostOut: 0.06 },
    theirs: { ...report, lostIn: 0.06, frozen: 0.22, receivedKbps: 210 },
    verdicts: [
      said({
        cause: 'upload',
        confidence: 'likely',
        evidence: [
          { name: 'lost', of: 'me', value: 0.06 },
          { name: 'available-kbps', of: 'me', value: 212 },
          { name: 'frozen', of: 'them', value: 0.22 },
          { name: 'service-late', of: 'me', value: 310 },
        ],
      }),
      said({ cause: 'camera', whose: 'them', weight: 'light' }),
    ],
  }),
  'doctor-their-network': shown({
    verdicts: [
      said({
        cause: 'network',
        whose: 'them',
        confidence: 'certain',
        evidence: [
          { name: 'lost', of: 'me', value: 0.11 },
          { name: 'lost', of: 'them', value: 0.1 },
          { name: 'service-late', of: 'them', value: 400 },
        ],
      }),
    ],
  }),
  'doctor-cut': {
    open: grace,
    call: live({ connection: 'reconnecting' }),
    pairs: [
      pair({
        connection: 'reconnecting',
        hasTheirs: false,
        verdicts: [said({ cause: 'path', whose: 'between', weight: 'stopped', confidence: 'possible' })],
      }),
    ],
  },
  'doctor-silent': shown({
    verdicts: [said({ cause: 'microphone', evidence: [{ name: 'silent-ms', of: 'me', value: 24_000 }] })],
  }),
  'doctor-busy': shown({
    verdicts: [
      said({ cause: 'computer', evidence: [{ name: 'memory-mb', of: 'me', value: 240, outOf: 7_884 }] }),
    ],
  }),
  'doctor-narrow-upload': shown({
    verdicts: [
      said({
        cause: 'upload',
        weight: 'light',
        evidence: [{ name: 'available-kbps', of: 'me', value: 840 }],
      }),
    ],
  }),
  'doctor-broken': shown({ safety: { state: 'broken' } }),
  'doctor-long-name': {
    open: longName,
    people: [...usualPeople.filter(({ name }) => name !== longName), person(longName, 'in-call')],
    call: live({
      place: { is: 'person', user: user(longName) },
      remote: { ...remote(), user: user(longName) },
    }),
    pairs: [
      pair({
        verdicts: [
          said({ cause: 'download', whose: 'them', evidence: [{ name: 'lost', of: 'me', value: 0.11 }] }),
        ],
      }),
    ],
  },
};
