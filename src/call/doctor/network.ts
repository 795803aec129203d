import type { HealthReport } from '../../protocol/pair-words.ts';
import type { Confidence, Figure, Verdict, Weight } from './verdict.ts';

export type Side = 'me' | 'them';
export type Ends = Readonly<Record<Side, HealthReport>>;

const otherSide = (side: Side): Side => (side === 'me' ? 'them' : 'me');

/** From here on loss is heard and seen, whatever is done against it. */
const lightLoss = 0.03;
const heavyLoss = 0.08;
const littleKbps = 300;
/** Both ways. People begin to speak over each other. */
const longMs = 180;
const veryLongMs = 400;
const unevenMs = 30;
/** A service is asked over another way; only a clear difference between the two ends tells something. */
const slowerByMs = 100;

export const losesMuch = ({ lostIn, lostOut }: HealthReport): boolean =>
  Math.max(lostIn ?? 0, lostOut ?? 0) >= heavyLoss;

interface Direction {
  readonly weight: Weight;
  readonly isSqueezed: boolean;
  readonly figures: readonly Figure[];
}

const figure = (name: Figure['name'], of: Figure['of'], value: number | null): Figure[] =>
  value === null ? [] : [{ name, of, value }];

/** What goes from one end to the other, with what both say of it. */
function look(ends: Ends, from: Side): Direction {
  const [sender, receiver] = [ends[from], ends[otherSide(from)]];
  // Who receives counts itself; what the sender hears of it is older.
  const lost = receiver.lostIn ?? sender.lostOut ?? 0;
  const { isSqueezed, availableKbps } = sender;
  const isLossy = lost >= lightLoss;
  // A busy computer freezes pictures too.
  const isCalm = sender.computer !== 'busy' && receiver.computer !== 'busy';
  const isFelt = isCalm && ((receiver.concealed ?? 0) >= 0.05 || (receiver.frozen ?? 0) >= 0.15);
  const isHeavy = lost >= heavyLoss || (isSqueezed && (availableKbps ?? 0) < littleKbps) || isFelt;
  const figures = [
    ...(isLossy ? figure('lost', from, lost) : []),
    ...(isSqueezed ? figure('available-kbps', from, availableKbps) : []),
    ...figure('concealed', from, (receiver.concealed ?? 0) >= 0.02 ? receiver.concealed : null),
    ...figure('frozen', from, (receiver.frozen ?? 0) >= 0.05 ? receiver.frozen : null),
  ];
  if (!isLossy && !isSqueezed) return { weight: 'none', isSqueezed, figures: [] };
  return { weight: isHeavy ? 'heavy' : 'light', isSqueezed, figures };
}

interface Blame {
  readonly side: Side | null;
  readonly confidence: Confidence;
  readonly figures: readonly Figure[];
}

/** Whether the line of this end to the service is in trouble as well: another path, of which only this end's network is the same. */
function strain(ends: Ends, side: Side): readonly Figure[] | null {
  const [own, other] = [ends[side], ends[otherSide(side)]];
  // Where one of the two is the service, its line and the path between them are the same.
  if (own.service === 'here' || other.service === 'here' || own.computer === 'busy') return null;
  const [ownMs, otherMs] = [own.serviceMs, other.serviceMs];
  const isFaster = ownMs !== null && otherMs !== null && otherMs >= ownMs + slowerByMs;
  // A service that is busy, or a computer, makes both ends' answers late now and then.
  const isUneven = own.service === 'uneven' && own.serviceLate >= 2 * other.serviceLate;
  if (isUneven && !isFaster) return [{ name: 'service-late', of: side, value: own.serviceMs ?? 0 }];
  if (own.service === 'away' && other.service !== 'away')
    return [{ name: 'away-ms', of: side, value: own.awayMs }];
  const isSlower = ownMs !== null && otherMs !== null && ownMs >= otherMs + slowerByMs;
  return isSlower ? [{ name: 'service-ms', of: side, value: ownMs }] : null;
}

/** Whether all other connections of this end suffer as this one does. Null: there are none, or nobody counts what is wrong here. */
function doOthersSuffer(ends: Ends, side: Side, bad: Readonly<Record<Side, boolean>>): boolean | null {
  const { others } = ends[side];
  if (others.count === 0 || (!bad.me && !bad.them)) return null;
  const out = bad[side] ? others.out === others.count : true;
  const inward = bad[otherSide(side)] ? others.in === others.count : true;
  return out && inward;
}

function blame(ends: Ends, bad: Readonly<Record<Side, boolean>>): Blame {
  const strained = { me: strain(ends, 'me'), them: strain(ends, 'them') };
  const others = { me: doOthersSuffer(ends, 'me', bad), them: doOthersSuffer(ends, 'them', bad) };
  const byService = (side: Side): boolean => strained[side] !== null && strained[otherSide(side)] === null;
  const byOthers = (side: Side): boolean => others[side] === true && others[otherSide(side)] !== true;
  for (const side of ['me', 'them'] as const) {
    const other = otherSide(side);
    if (!byService(side) && !byOthers(side)) continue;
    // Two witnesses that name different ends are none.
    if (byService(other) || byOthers(other)) break;
    const figures = [
      ...(byService(side) ? (strained[side] ?? []) : []),
      ...(byOthers(side) ? figure('others-too', side, ends[side].others.count) : []),
    ];
    return { side, confidence: byService(side) && byOthers(side) ? 'certain' : 'likely', figures };
  }
  const isAlone = others.me === false && others.them === false;
  return { side: null, confidence: isAlone ? 'likely' : 'possible', figures: [] };
}

function delayIn({ me, them }: Ends): { weight: Weight; figures: readonly Figure[] } {
  const rttMs = Math.max(me.rttMs ?? 0, them.rttMs ?? 0);
  const jitterMs = Math.max(me.jitterMs ?? 0, them.jitterMs ?? 0);
  const figures = [
    ...(rttMs >= longMs ? figure('rtt-ms', null, rttMs) : []),
    ...(jitterMs >= unevenMs ? figure('jitter-ms', null, jitterMs) : []),
  ];
  if (figures.length === 0) return { weight: 'none', figures };
  return { weight: rttMs >= veryLongMs ? 'heavy' : 'light', figures };
}

const isBad = ({ weight }: Direction): boolean => weight !== 'none';

/** Of a connection that stands: what its path does to what travels on it, and whose part of the path it is. */
export function networkVerdict(ends: Ends): Verdict | null {
  const [out, inward] = [look(ends, 'me'), look(ends, 'them')];
  const delay = delayIn(ends);
  const bad = { me: isBad(out), them: isBad(inward) };
  const all = [out, inward, delay];
  if (all.every(({ weight }) => weight === 'none')) return null;
  const weight: Weight = all.some((each) => each.weight === 'heavy') ? 'heavy' : 'light';
  const found = blame(ends, bad);
  const evidence = [...all.flatMap(({ figures }) => figures), ...found.figures];
  const verdict = { weight, confidence: found.confidence, evidence } as const;
  const isOneWay = bad.me !== bad.them;
  const sender: Side = bad.me ? 'me' : 'them';
  if (found.side !== null) {
    const cause = !isOneWay ? 'network' : found.side === sender ? 'upload' : 'download';
    return { cause, whose: found.side, ...verdict };
  }
  // Most lines are narrower on the way out.
  if (isOneWay && (bad.me ? out : inward).isSqueezed) return { cause: 'upload', whose: sender, ...verdict };
  return { cause: 'path', whose: 'between', ...verdict };
}
