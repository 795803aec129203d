import { unreachable } from '../../base/result.ts';
import type { HealthReport } from '../../protocol/pair-words.ts';
import { losesMuch, networkVerdict, type Ends, type Side } from './network.ts';
import { weights, type Cause, type Figure, type Verdict, type Weight } from './verdict.ts';

const well: Verdict = { cause: 'well', whose: 'both', weight: 'none', confidence: 'certain', evidence: [] };

/** There was a connection and there is none: who has no service either has no network. */
function cutVerdict({ me, them }: Ends): Verdict {
  const stopped = { cause: 'network', weight: 'stopped' } as const;
  if (me.hasMoved)
    return {
      ...stopped,
      whose: 'me',
      confidence: 'certain',
      evidence: [{ name: 'moved', of: 'me', value: 1 }],
    };
  // The line to the service may be back before the other side is.
  if (me.service === 'away' || me.awayMs > 0)
    return {
      ...stopped,
      whose: 'me',
      confidence: 'likely',
      evidence: [{ name: 'away-ms', of: 'me', value: me.awayMs }],
    };
  if (!me.reachable) return { ...stopped, whose: 'them', confidence: 'likely', evidence: [] };
  // What keeps a connection up gets lost too. Loss is of the last seconds: a cut that lasts has none any more.
  const lossy = me.connection === 'reconnecting' && losesMuch(me) ? networkVerdict({ me, them }) : null;
  return lossy ?? { ...stopped, cause: 'path', whose: 'between', confidence: 'possible', evidence: [] };
}

/** What is at one end alone and the other can do nothing about. */
function endVerdicts(ends: Ends, side: Side): Verdict[] {
  const { computer, microphone, silentMs, camera, cameraFps } = ends[side];
  const at = (cause: Cause, weight: Weight, evidence: readonly Figure[]): Verdict => ({
    cause,
    whose: side,
    weight,
    confidence: 'certain',
    evidence,
  });
  const isBusy = computer === 'busy';
  return [
    ...(isBusy ? [at('computer', 'heavy', [])] : []),
    ...(microphone === 'silent'
      ? [at('microphone', 'heavy', [{ name: 'silent-ms', of: side, value: silentMs }])]
      : []),
    // A busy computer takes pictures from its camera too slowly; then it is that.
    ...(camera === 'slow' && !isBusy
      ? [at('camera', 'light', [{ name: 'camera-fps', of: side, value: cameraFps ?? 0 }])]
      : []),
  ];
}

/** The same at both ends is one thing to say. */
function together(of: (side: Side) => readonly Verdict[]): Verdict[] {
  const [mine, theirs] = [of('me'), of('them')];
  const twin = (list: readonly Verdict[], verdict: Verdict): Verdict | undefined =>
    list.find(({ cause }) => cause === verdict.cause);
  return [
    ...mine.map((verdict): Verdict => {
      const other = twin(theirs, verdict);
      return other
        ? { ...verdict, whose: 'both', evidence: [...verdict.evidence, ...other.evidence] }
        : verdict;
    }),
    ...theirs.filter((verdict) => !twin(mine, verdict)),
  ];
}

function serviceVerdict({ me, them }: Ends): Verdict[] {
  const isAway = { me: me.service === 'away', them: them.service === 'away' };
  if (!isAway.me && !isAway.them) return [];
  const whose = isAway.me && isAway.them ? 'both' : isAway.me ? 'me' : 'them';
  return [{ cause: 'service', whose, weight: 'light', confidence: 'certain', evidence: [] }];
}

/** A cut that is over: it explains what everybody has just heard. */
function lateVerdicts(ends: Ends, side: Side): readonly Verdict[] {
  const { awayMs, hasMoved } = ends[side];
  if (!hasMoved && awayMs === 0) return [];
  const evidence: Figure[] = [
    ...(hasMoved ? [{ name: 'moved', of: side, value: 1 } as const] : []),
    ...(awayMs > 0 ? [{ name: 'away-ms', of: side, value: awayMs } as const] : []),
  ];
  return [{ cause: 'network', whose: side, weight: 'light', confidence: 'likely', evidence }];
}

const causes: readonly Cause[] = [
  'computer',
  'microphone',
  'upload',
  'download',
  'network',
  'path',
  'camera',
  'service',
  'well',
];

const inOrder = (a: Verdict, b: Verdict): number =>
  weights.indexOf(b.weight) - weights.indexOf(a.weight) || causes.indexOf(a.cause) - causes.indexOf(b.cause);

const unknown = (report: HealthReport): HealthReport => ({
  connection: report.connection,
  rttMs: report.rttMs,
  jitterMs: null,
  lostOut: null,
  lostIn: null,
  sentKbps: report.receivedKbps,
  receivedKbps: report.sentKbps,
  availableKbps: null,
  isSqueezed: false,
  concealed: null,
  frozen: null,
  computer: 'unknown',
  microphone: 'off',
  silentMs: 0,
  camera: 'off',
  cameraFps: null,
  // Not 'steady': that would be a witness.
  service: 'here',
  serviceMs: null,
  serviceLate: 0,
  awayMs: 0,
  hasMoved: false,
  reachable: true,
  others: { count: 0, out: 0, in: 0 },
});

/**
 * What is wrong with the call of these two, the worst first; never empty once they are connected. `them`: what the other side said last, null
 * where that is old or it says nothing. Both sides reckon with the same two reports, so both come to the same answer, each in its own
 * words: `diagnose(a, b)` is `diagnose(b, a)` mirrored.
 */
export function diagnose(me: HealthReport, them: HealthReport | null): readonly Verdict[] {
  const ends: Ends = { me, them: them ?? unknown(me) };
  switch (me.connection) {
    case 'connecting':
      return [];
    case 'reconnecting':
    case 'failed':
      return [cutVerdict(ends)];
    case 'connected': {
      const network = networkVerdict(ends);
      const found = [
        ...together((side) => endVerdicts(ends, side)),
        ...(network ? [network] : together((side) => lateVerdicts(ends, side))),
        ...serviceVerdict(ends),
      ];
      return found.length === 0 ? [well] : found.sort(inOrder);
    }
    default:
      return unreachable(me.connection);
  }
}
