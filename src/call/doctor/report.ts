import type { HealthReport } from '../../protocol/pair-words.ts';
import type { Sample, ServiceLook } from './sample.ts';

/** What is said of media looks back so far; of what happens seldom (an answer of the service that comes late, a cut), longer. */
const mediaMs = 10_000;
const rareMs = 30_000;
/** Below this nothing at all comes from a microphone. A quiet room, even with its noise taken out, is above. */
const silentLevel = 0.000_01;
const silentAfterMs = 8_000;
/** A picture that is to be seen needs about so much. */
const pictureKbps = 600;
/** The estimate begins low and takes its time to grow. */
const settledMs = 10_000;
/** So much later than the fastest answer is a packet said again. */
const lateMs = 120;
const slowFps = 12;

const round = (value: number, digits = 0): number => Number(value.toFixed(digits));
const known = <Value>(values: readonly (Value | null)[]): Value[] => values.filter((value) => value !== null);
const mean = (values: readonly (number | null)[]): number | null => {
  const given = known(values);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
};
const meanCount = (values: readonly (number | null)[]): number | null => {
  const value = mean(values);
  return value === null ? null : round(value);
};
const meanShare = (values: readonly (number | null)[]): number | null => {
  const value = mean(values);
  return value === null ? null : round(Math.min(1, Math.max(0, value)), 3);
};
const median = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
const most = (share: number, list: readonly boolean[]): boolean =>
  list.length > 0 && list.filter(Boolean).length >= share * list.length;

const answersIn = (samples: readonly Sample[]): number[] =>
  known(samples.map(({ service }) => (service.is === 'answers' ? service.afterMs : null)));

/** With fewer answers one late one says nothing. */
const enoughAnswers = 5;

/** Late: a packet was lost, or stood in a queue, on the way there or back. */
function lateShare(rare: readonly Sample[]): number {
  const answers = answersIn(rare);
  const fastestMs = Math.min(...answers);
  const late = answers.filter((afterMs) => afterMs > fastestMs + lateMs);
  return answers.length < enoughAnswers ? 0 : round(late.length / answers.length, 3);
}

function serviceIn(
  last: ServiceLook,
  rare: readonly Sample[],
): Pick<HealthReport, 'service' | 'serviceMs' | 'serviceLate'> {
  const serviceLate = lateShare(rare);
  const service = last.is !== 'answers' ? last.is : serviceLate > 0 ? 'uneven' : 'steady';
  return { service, serviceMs: median(answersIn(rare)), serviceLate };
}

/** For how long at its end the list is as said. */
function lastedMs(samples: readonly Sample[], isSo: (sample: Sample) => boolean): number {
  const last = samples.at(-1);
  if (!last || !isSo(last)) return 0;
  const breaker = samples.findLast((sample) => !isSo(sample));
  const first = breaker ? samples[samples.indexOf(breaker) + 1] : samples[0];
  return last.atMs - (first?.atMs ?? last.atMs);
}

function microphoneIn(samples: readonly Sample[]): Pick<HealthReport, 'microphone' | 'silentMs'> {
  const level = samples.at(-1)?.microphoneLevel ?? null;
  if (level === null) return { microphone: 'off', silentMs: 0 };
  const silentMs = lastedMs(
    samples,
    ({ microphoneLevel }) => microphoneLevel !== null && microphoneLevel < silentLevel,
  );
  return { microphone: silentMs >= silentAfterMs ? 'silent' : 'heard', silentMs };
}

function cameraIn(media: readonly Sample[]): Pick<HealthReport, 'camera' | 'cameraFps'> {
  const isOff = (media.at(-1)?.cameraFps ?? null) === null;
  const cameraFps = meanCount(media.map((sample) => sample.cameraFps));
  if (isOff || cameraFps === null) return { camera: 'off', cameraFps: null };
  // One look right after it was opened says nothing.
  const isSlow = cameraFps < slowFps && known(media.map((sample) => sample.cameraFps)).length >= 3;
  return { camera: isSlow ? 'slow' : 'steady', cameraFps };
}

/**
 * Nothing comes through. The browser says so seconds later; but two looks in a row without a single byte are enough, since the other end's
 * reports alone would be some.
 */
function isCut(samples: readonly Sample[], place: number): boolean {
  const [sample, before] = [samples[place], samples[place - 1]];
  if (sample?.connection !== 'connected') return true;
  const hasBeen = samples.slice(0, place).some(({ receivedKbps }) => receivedKbps > 0);
  return hasBeen && sample.receivedKbps === 0 && before?.receivedKbps === 0;
}

/** How long this end was without any network of late: neither the other side nor the service. */
function awayMs(samples: readonly Sample[], sinceMs: number): number {
  const steps = samples.map((sample, place) => ({
    isAway: sample.atMs > sinceMs && sample.service.is === 'away' && isCut(samples, place),
    spanMs: sample.atMs - (samples[place - 1]?.atMs ?? sample.atMs),
  }));
  return steps.reduce((sum, { isAway, spanMs }) => sum + (isAway ? spanMs : 0), 0);
}

/** As the browser has it, or sooner. */
function connectionIn(samples: readonly Sample[], last: Sample): HealthReport['connection'] {
  return last.connection === 'connected' && isCut(samples, samples.length - 1)
    ? 'reconnecting'
    : last.connection;
}

function isSqueezed(media: readonly Sample[], samples: readonly Sample[]): boolean {
  const isSettled = lastedMs(samples, ({ connection }) => connection === 'connected') >= settledMs;
  const looks = media.map(
    ({ wantsPicture, availableKbps, sentKbps }) =>
      wantsPicture &&
      availableKbps !== null &&
      availableKbps < pictureKbps &&
      // Who sends little, since nobody looks or the person saves data, has never found out what the path carries.
      sentKbps >= availableKbps / 2,
  );
  return isSettled && most(0.7, looks);
}

/** What one end has to say of its last seconds; null before it has looked once. `samples` are in order, the newest last. */
export function summarise(samples: readonly Sample[]): HealthReport | null {
  const last = samples.at(-1);
  if (!last) return null;
  const rare = samples.filter(({ atMs }) => atMs > last.atMs - rareMs);
  // What was measured while there was no connection belongs to the cut and not to the path.
  const media = rare.filter(
    ({ atMs, connection }) => connection === 'connected' && atMs > last.atMs - mediaMs,
  );
  const busy = known(media.map(({ isBusy }) => isBusy));
  return {
    connection: connectionIn(samples, last),
    rttMs: meanCount(media.map(({ rttMs }) => rttMs)),
    jitterMs: meanCount(media.map(({ jitterMs }) => jitterMs)),
    lostOut: meanShare(media.map(({ lostOut }) => lostOut)),
    lostIn: meanShare(media.map(({ lostIn }) => lostIn)),
    sentKbps: meanCount(media.map(({ sentKbps }) => sentKbps)) ?? 0,
    receivedKbps: meanCount(media.map(({ receivedKbps }) => receivedKbps)) ?? 0,
    availableKbps: meanCount(media.map(({ availableKbps }) => availableKbps)),
    isSqueezed: isSqueezed(media, samples),
    concealed: meanShare(media.map(({ concealed }) => concealed)),
    frozen: meanShare(media.map(({ frozen }) => frozen)),
    computer: busy.length === 0 ? 'unknown' : most(0.6, busy) ? 'busy' : 'calm',
    ...microphoneIn(samples),
    ...cameraIn(media),
    ...serviceIn(last.service, rare),
    awayMs: awayMs(samples, last.atMs - rareMs),
    hasMoved: rare.some(({ hasMoved }) => hasMoved),
    reachable: last.reachable,
    others: last.others,
  };
}
