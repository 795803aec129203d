import { describe, expect, it } from 'vitest';
import { lateAnswers, reportOf, type Scene } from '../fakes/health-samples.ts';
import { diagnose } from './diagnose.ts';
import type { Sample } from './sample.ts';
import { mirrored, type Verdict } from './verdict.ts';

interface Scenario {
  readonly name: string;
  readonly me: Scene;
  readonly them: Scene;
  readonly is: string;
  /** What the other side says of it; left out: the same mirrored. Only where nothing can be heard of each other. */
  readonly theirs?: string;
}

const lossy = (share: number): Partial<Sample> => ({ lostIn: share, lostOut: share, concealed: share / 2 });
/** The network of one end loses packets, and so its line to the service does. */
const lossyHere =
  (share: number) =>
  (look: number): Partial<Sample> => ({
    lostIn: share,
    lostOut: share,
    concealed: share / 2,
    ...lateAnswers(look),
  });
const squeezed = (kbps: number): Partial<Sample> => ({
  availableKbps: kbps,
  sentKbps: kbps,
  lostOut: 0.02,
  rttMs: 160,
});
const behindSqueeze = (kbps: number): Partial<Sample> => ({ receivedKbps: kbps, lostIn: 0.02, frozen: 0.2 });
const others = (out: number, inward = out) => ({ others: { count: 2, out, in: inward } });
/** For the last looks of twenty. */
const lately =
  (from: number, to: number, scene: Partial<Sample>): Scene =>
  (look) =>
    look >= from && look < to ? scene : {};
const gone = { connection: 'reconnecting', rttMs: null, lostIn: null, lostOut: null } as const;
const noService = { service: { is: 'away' } } as const;

const scenarios: readonly Scenario[] = [
  { name: 'nothing is wrong', me: {}, them: {}, is: 'well both none' },
  { name: '1 % loss', me: lossy(0.01), them: lossy(0.01), is: 'well both none' },
  { name: '5 % loss somewhere', me: lossy(0.05), them: lossy(0.05), is: 'path between light' },
  { name: '5 % loss at home', me: lossyHere(0.05), them: lossy(0.05), is: 'network me light' },
  { name: '10 % loss at home', me: lossyHere(0.1), them: lossy(0.1), is: 'network me heavy' },
  { name: '30 % loss at home', me: lossyHere(0.3), them: lossy(0.3), is: 'network me heavy' },
  { name: '10 % loss at theirs', me: lossy(0.1), them: lossyHere(0.1), is: 'network them heavy' },
  {
    name: '10 % loss at home, and a service that is late for both',
    me: (look) => ({
      ...lossyHere(0.1)(look),
      service: { is: 'answers', afterMs: look % 3 === 0 ? 260 : 14 },
    }),
    them: (look) => ({ ...lossy(0.1), service: { is: 'answers', afterMs: look === 12 ? 260 : 14 } }),
    is: 'network me heavy',
  },
  { name: '10 % loss with both', me: lossyHere(0.1), them: lossyHere(0.1), is: 'path between heavy' },
  {
    name: '10 % loss of what goes out',
    me: (look) => ({ lostOut: 0.1, ...lateAnswers(look) }),
    them: { lostIn: 0.1 },
    is: 'upload me heavy',
  },
  {
    name: '10 % loss of what comes in, which is theirs to send',
    me: { lostIn: 0.1 },
    them: (look) => ({ lostOut: 0.1, ...lateAnswers(look) }),
    is: 'upload them heavy',
  },
  {
    name: '10 % loss of what they receive',
    me: { lostOut: 0.1 },
    them: (look) => ({ lostIn: 0.1, ...lateAnswers(look) }),
    is: 'download them heavy',
  },
  {
    name: '200 ms and uneven, the service near to both',
    me: { rttMs: 210, jitterMs: 35 },
    them: { rttMs: 205, jitterMs: 33 },
    is: 'path between light',
  },
  {
    name: '200 ms at home, to the service as well',
    me: { rttMs: 210, jitterMs: 35, service: { is: 'answers', afterMs: 205 } },
    them: { rttMs: 205, jitterMs: 33 },
    is: 'network me light',
  },
  {
    name: '200 ms at home, and the other one’s near service stumbles now and then',
    me: { rttMs: 210, jitterMs: 35, service: { is: 'answers', afterMs: 205 } },
    them: (look) => ({ rttMs: 205, jitterMs: 33, ...lateAnswers(look) }),
    is: 'network me light',
  },
  {
    name: 'squeezed to 250 kbps at home',
    me: (look) => ({ ...squeezed(210), ...behindSqueeze(210), ...lateAnswers(look) }),
    them: { ...squeezed(220), ...behindSqueeze(220) },
    is: 'network me heavy',
  },
  {
    name: '150 kbps on the way out, nothing else known',
    me: { ...squeezed(130), service: { is: 'here' } },
    them: behindSqueeze(130),
    is: 'upload me heavy',
  },
  {
    name: '30 % lost at home, and for a moment by chance everything',
    me: (look) => ({ ...lossyHere(0.3)(look), ...(look >= 18 ? gone : {}) }),
    them: (look) => ({ ...lossy(0.3), ...(look >= 18 ? gone : {}) }),
    is: 'path between heavy',
  },
  {
    name: '30 % lost at home, and then everything for good',
    me: (look) => ({ ...lossyHere(0.3)(look), ...(look >= 10 ? gone : {}) }),
    them: (look) => ({ ...lossy(0.3), ...(look >= 10 ? gone : {}) }),
    is: 'path between stopped',
  },
  {
    name: 'an outage of 6 s at home, in it',
    me: lately(17, 20, { ...gone, ...noService }),
    them: lately(17, 20, gone),
    is: 'network me stopped',
    theirs: 'path between stopped',
  },
  {
    name: 'an outage at theirs that the service has noticed',
    me: lately(17, 20, { ...gone, reachable: false }),
    them: lately(17, 20, { ...gone, ...noService }),
    is: 'network them stopped',
  },
  {
    name: 'an outage of 6 s at home, over',
    me: lately(12, 15, { ...gone, ...noService }),
    them: lately(12, 15, gone),
    is: 'network me light',
  },
  {
    name: 'the way between is cut, both still reach the service',
    me: lately(17, 20, gone),
    them: lately(17, 20, gone),
    is: 'path between stopped',
  },
  {
    name: 'another address in mid-call, in it',
    me: lately(18, 20, { ...gone, hasMoved: true }),
    them: lately(18, 20, { ...gone, reachable: false }),
    is: 'network me stopped',
  },
  {
    name: 'another address from one moment to the next: the service is reached again before the other side',
    me: (look) => (look < 18 ? {} : look < 20 ? { ...gone, ...noService } : gone),
    them: lately(18, 20, gone),
    is: 'network me stopped',
    theirs: 'path between stopped',
  },
  {
    name: 'another address in mid-call, over',
    me: lately(15, 16, { hasMoved: true }),
    them: {},
    is: 'network me light',
  },
  { name: 'the service is killed', me: noService, them: noService, is: 'service both light' },
  {
    name: 'the service on this computer is killed',
    me: noService,
    them: noService,
    is: 'service both light',
  },
  { name: 'only this line to the service is away', me: noService, them: {}, is: 'service me light' },
  {
    name: 'this computer is busy, and pictures suffer',
    me: { isBusy: true, cameraFps: 8 },
    them: { frozen: 0.4 },
    is: 'computer me heavy',
  },
  { name: 'their computer is busy', me: { frozen: 0.4 }, them: { isBusy: true }, is: 'computer them heavy' },
  {
    name: 'both computers are busy',
    me: { isBusy: true },
    them: { isBusy: true },
    is: 'computer both heavy',
  },
  { name: 'the microphone is silent', me: { microphoneLevel: 0 }, them: {}, is: 'microphone me heavy' },
  { name: 'their microphone is silent', me: {}, them: { microphoneLevel: 0 }, is: 'microphone them heavy' },
  { name: 'the microphone is muted', me: { microphoneLevel: null }, them: {}, is: 'well both none' },
  {
    name: 'the microphone has just been turned on',
    me: (look) => ({ microphoneLevel: look < 18 ? null : 0 }),
    them: {},
    is: 'well both none',
  },
  { name: 'the camera is slow', me: { cameraFps: 7 }, them: {}, is: 'camera me light' },
  {
    name: 'loss to everybody in the call',
    me: { ...lossy(0.1), ...others(2) },
    them: { ...lossy(0.1), ...others(0) },
    is: 'network me heavy',
  },
  {
    name: 'loss between these two alone',
    me: { ...lossy(0.1), ...others(0) },
    them: { ...lossy(0.1), ...others(0) },
    is: 'path between heavy',
  },
];

const said = ([first]: readonly Verdict[]): string =>
  first ? `${first.cause} ${first.whose} ${first.weight}` : 'nothing';

describe('the doctor', () => {
  it.each(scenarios)('$name: $is, and both sides say so', ({ me, them, is, theirs }) => {
    const [mine, other] = [reportOf(me), reportOf(them)];
    const isCut = mine.connection !== 'connected';
    // While nothing comes through, nothing is heard of each other either.
    const here = diagnose(mine, isCut ? null : other);
    const there = diagnose(other, isCut ? null : mine);
    expect(said(here)).toBe(is);
    expect(said(there.map(mirrored))).toBe(theirs ?? is);
    const all = (verdicts: readonly Verdict[]): string[] => verdicts.map((verdict) => said([verdict])).sort();
    expect(isCut ? [] : all(there.map(mirrored))).toEqual(isCut ? [] : all(here));
  });

  it('has figures for what it says', () => {
    const [verdict] = diagnose(reportOf(lossyHere(0.1)), reportOf(lossy(0.1)));
    expect(verdict?.evidence).toEqual(
      expect.arrayContaining([
        { name: 'lost', of: 'me', value: 0.1 },
        { name: 'lost', of: 'them', value: 0.1 },
        expect.objectContaining({ name: 'service-late', of: 'me' }),
      ]),
    );
  });

  it('is sure only where two witnesses say the same', () => {
    const confidence = (me: Scene, them: Scene) => diagnose(reportOf(me), reportOf(them))[0]?.confidence;
    expect(confidence(lossy(0.1), lossy(0.1))).toBe('possible');
    expect(confidence(lossyHere(0.1), lossy(0.1))).toBe('likely');
    const all: Scene = (look) => ({ ...lossyHere(0.1)(look), ...others(2) });
    expect(confidence(all, { ...lossy(0.1), ...others(0) })).toBe('certain');
  });

  it('does not blame who only hosts the service', () => {
    const hosting: Scene = { ...lossy(0.1), service: { is: 'here' } };
    expect(said(diagnose(reportOf(hosting), reportOf(lossyHere(0.1))))).toBe('path between heavy');
  });

  it('names what is seen from one side alone, without blaming', () => {
    expect(said(diagnose(reportOf(lossyHere(0.1)), null))).toBe('path between heavy');
    expect(said(diagnose(reportOf({}), null))).toBe('well both none');
  });

  it('says nothing before there was a connection', () => {
    expect(diagnose(reportOf({ connection: 'connecting' }), null)).toEqual([]);
  });

  it('puts the worst first and leaves nothing out', () => {
    const me: Scene = (look) => ({ ...lossyHere(0.05)(look), cameraFps: 5 });
    const found = diagnose(reportOf(me), reportOf({ ...lossy(0.05), microphoneLevel: 0 }));
    expect(found.map((verdict) => said([verdict]))).toEqual([
      'microphone them heavy',
      'network me light',
      'camera me light',
    ]);
  });
});
