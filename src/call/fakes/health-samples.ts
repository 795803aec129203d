import { summarise } from '../doctor/report.ts';
import type { Sample } from '../doctor/sample.ts';
import type { HealthReport } from '../../protocol/pair-words.ts';

/** How often an end looks, and for how long it has looked in a scenario. */
export const everyMs = 2_000;
const looks = 20;

const calm: Sample = {
  atMs: 0,
  connection: 'connected',
  rttMs: 24,
  jitterMs: 3,
  lostOut: 0,
  lostIn: 0,
  sentKbps: 1_800,
  receivedKbps: 1_800,
  availableKbps: 3_000,
  wantsPicture: true,
  concealed: 0,
  frozen: 0,
  isBusy: false,
  microphoneLevel: 0.05,
  cameraFps: 30,
  service: { is: 'answers', afterMs: 12 },
  reachable: true,
  hasMoved: false,
  others: { count: 0, out: 0, in: 0 },
  memory: null,
};

/** What differs from a call in which all is well: always, or at each look (0 the first). */
export type Scene = Partial<Sample> | ((look: number) => Partial<Sample>);

export const samplesOf = (scene: Scene): readonly Sample[] =>
  Array.from({ length: looks }, (_, look) => ({
    ...calm,
    ...(typeof scene === 'function' ? scene(look) : scene),
    atMs: 1_000_000 + look * everyMs,
  }));

export function reportOf(scene: Scene): HealthReport {
  const report = summarise(samplesOf(scene));
  if (!report) throw new Error('a scenario has samples');
  return report;
}

/** One answer in five comes a retransmission late. */
export const lateAnswers = (look: number): Pick<Sample, 'service'> => ({
  service: { is: 'answers', afterMs: look % 5 === 0 ? 260 : 14 },
});
