import {
  concealedShare,
  connectedAtMs,
  frozenMs,
  kilobits,
  pictureAwayS,
  routeOf,
  sizes,
  type SizeChange,
  type Watched,
} from './measure/measure.ts';
import type { Promises } from './promises.ts';
import type { BesideFile } from './scene.ts';

/** What a scenario came to: one line of the lab. */
export interface Report extends Measured {
  readonly scenario: string;
  readonly holds: boolean;
  /** What was promised and was not so. */
  readonly why: readonly string[];
}

export interface Measured {
  /** From Accept to the last side connected. */
  readonly connectMs: number | null;
  /** The first person's kinds of addresses, and what carries the media. */
  readonly path: string | null;
  readonly concealedShare: number | null;
  /** The same of a bare connection with the browser's defaults over the same line, where that was tried. */
  readonly bareConcealedShare: number | null;
  readonly besideFile: BesideFile | null;
  readonly frozenMs: number | null;
  /** The longest time in which the second person saw nothing new of the first one. */
  readonly pictureAwayS: number | null;
  readonly recoveryMs: number | null;
  /** The same of a bare connection; null also where it did not come back within the lab's patience. */
  readonly bareRecoveryMs: number | null;
  /** What the second person gets of all others, each second. */
  readonly kilobits: readonly number[];
  /** Of the picture of whom they met first. */
  readonly sizes: readonly SizeChange[];
  /** What the quality doctor says was the matter; null where it had nothing to say yet. */
  readonly verdict: string | null;
}

export interface Seen {
  readonly acceptedMs: number;
  /** Media had come everywhere, and what follows counts. */
  readonly fromMs: number;
  /** What comes after is the end of the call. */
  readonly toMs: number;
  /** Of each person, in order, each connection that lives. */
  readonly people: readonly (readonly Watched[])[];
  readonly bareConcealedShare: number | null;
  readonly besideFile: BesideFile | null;
  readonly recoveryMs: number | null;
  readonly bareRecoveryMs: number | null;
  readonly verdict: string | null;
}

const worst = (values: readonly number[]): number | null => (values.length > 0 ? Math.max(...values) : null);

const round = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10_000) / 10_000;

const total = (rates: readonly (readonly number[])[]): number[] =>
  (rates[0] ?? []).map((_, second) => rates.reduce((sum, rate) => sum + (rate[second] ?? 0), 0));

export function measure(seen: Seen): Measured {
  const { acceptedMs, fromMs, toMs, people, recoveryMs, verdict } = seen;
  const all = people.flat();
  const [first, second] = people;
  const ways = first?.map(routeOf).flatMap((way) => (way ? [`${way.local} ${way.over}`] : []));
  const seconds = Math.max(0, Math.floor((toMs - fromMs) / 1000));
  const connected = all.map(connectedAtMs);
  return {
    connectMs: connected.includes(null)
      ? null
      : worst(connected.flatMap((atMs) => (atMs === null ? [] : [atMs - acceptedMs]))),
    path: ways?.length ? [...new Set(ways)].join(', ') : null,
    concealedShare: round(worst(all.map((connection) => concealedShare(connection, fromMs, toMs)))),
    bareConcealedShare: round(seen.bareConcealedShare),
    besideFile: seen.besideFile,
    frozenMs: worst(all.map((connection) => frozenMs(connection, fromMs, toMs))),
    pictureAwayS: second?.[0] ? pictureAwayS(second[0], fromMs, toMs) : null,
    recoveryMs,
    bareRecoveryMs: seen.bareRecoveryMs,
    kilobits: total((second ?? []).map((connection) => kilobits(connection, fromMs, seconds))),
    sizes: sizes(second?.[0] ?? [], fromMs),
    verdict,
  };
}

function exceeds(name: string, value: number | null, most: number | undefined): string[] {
  if (most === undefined || (value !== null && value <= most)) return [];
  return [value === null ? `${name}: never` : `${name} is ${value}, promised ${most}`];
}

function isShort(name: string, value: number | null, least: number | undefined): string[] {
  return least === undefined || (value ?? 0) >= least
    ? []
    : [`${name} is ${value}, promised at least ${least}`];
}

/** Where the bare connection conceals nothing there is nothing to be better at. */
const ofBare = ({ concealedShare, bareConcealedShare }: Measured): number | null =>
  concealedShare === null || bareConcealedShare === null
    ? null
    : round(concealedShare / Math.max(bareConcealedShare, 0.001));

/** Below so little it is the computers' own noise: it comes and goes between two stretches of the same call. */
const heardConcealed = 0.01;

const ofAlone = ({ besideFile }: Measured): number | null =>
  besideFile && round(besideFile.besideConcealed / Math.max(besideFile.aloneConcealed, heardConcealed));

/** Any time is less than never. */
const recoveryOfBare = ({ recoveryMs, bareRecoveryMs }: Measured): number | null =>
  recoveryMs === null ? null : round(recoveryMs / (bareRecoveryMs ?? Infinity));

/** What of the promises was not so. */
export function judge(measured: Measured, promises: Promises): string[] {
  const { path } = promises;
  const { verdict } = promises;
  const isOtherVerdict = verdict !== undefined && !verdict.test(measured.verdict ?? '');
  const { laterSize } = promises;
  const later = measured.sizes.slice(1).map(({ size }) => size);
  const isOtherSize = laterSize !== undefined && !later.some((size) => laterSize.test(size));
  const isOtherPath = path !== undefined && !path.test(measured.path ?? '');
  return [
    ...(isOtherPath ? [`path is ${measured.path}, promised ${path.source}`] : []),
    ...(isOtherSize ? [`later sizes are ${later.join(', ')}, promised ${laterSize.source}`] : []),
    ...(isOtherVerdict ? [`verdict is ${measured.verdict}, promised ${verdict.source}`] : []),
    ...exceeds('connectMs', measured.connectMs, promises.connectMs),
    ...exceeds('concealedShare', measured.concealedShare, promises.concealedShare),
    ...exceeds('concealed of bare', ofBare(measured), promises.concealedOfBare),
    ...exceeds('concealed of a call without a file', ofAlone(measured), promises.concealedOfAlone),
    ...isShort('kbps of the file', measured.besideFile?.kbps ?? null, promises.fileKbps),
    ...exceeds('frozenMs', measured.frozenMs, promises.frozenMs),
    ...isShort('pictureAwayS', measured.pictureAwayS, promises.pictureAwayS),
    ...exceeds('recoveryMs', measured.recoveryMs, promises.recoveryMs),
    ...exceeds('recovery of bare', recoveryOfBare(measured), promises.recoveryOfBare),
  ];
}
