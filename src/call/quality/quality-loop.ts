import type { Clock } from '../../base/clock.ts';
import type { Scope } from '../../base/scope.ts';
import { readPairWord, type PairWord, type Wishes } from '../../protocol/pair-words.ts';
import { pictureLanes, type LaneName } from '../lanes.ts';
import type { Lane, PeerConnection } from '../ports.ts';
import type { CallQuality } from './call-quality.ts';
import { chooseCodec, hasCheaper } from './codec-choice.ts';
import { noRelief, relieveCpu, type CpuRelief } from './cpu-relief.ts';
import { firstState, lookAgainMs, step, videoBps, type LadderState } from './ladder.ts';
import { planLanes, type LanePlan } from './lane-plan.ts';
import type { LaneShape, VideoCodec } from './lane-settings.ts';
import { lossWindowMs, measure } from './measure.ts';
import type { PeerStats } from './peer-stats.ts';
import { lowestRung, returningRung } from './rungs.ts';
import { ceilingOf, everything, wishWithin } from './wanted.ts';

interface QualityLoopDeps {
  /** Ends the loop. */
  readonly scope: Scope;
  readonly clock: Clock;
  readonly connection: Pick<PeerConnection, 'stats' | 'say'>;
  readonly quality: CallQuality;
}

/** Looks at one connection, and shapes what it sends. All rules are in the pure functions around it. */
export interface QualityLoop {
  lanesOpened(lanes: readonly Lane[]): void;
  /** Between connections nothing is looked at: what was there says nothing of the next path. */
  connected(isConnected: boolean): void;
  wayChanged(): void;
  channelOpened(): void;
  said(text: string): void;
  /** What this person looks at of the other side. */
  look(wishes: Wishes): void;
}

/** An estimate begins low, and is no reason for anything until it has grown. */
const settlingMs = 5_000;
/** What the other side asked for again comes first; before it, a whole picture would stand behind it for seconds (decision 0023). */
const wholeAfterMs = 200;
/** Words that one look takes; nobody who means well says more. */
const wordsPerLook = 20;
/** Wishes of this side: what changes faster, as under a splitter, is told with the next look, as it is then. */
const wishesPerLook = 10;

const isSame = (a: LaneShape | undefined, b: LaneShape): boolean =>
  a !== undefined && (Object.keys(b) as (keyof LaneShape)[]).every((key) => a[key] === b[key]);

export function createQualityLoop({ scope, clock, connection, quality }: QualityLoopDeps): QualityLoop {
  const seat = quality.join();
  scope.own(() => seat.leave());
  const lanes = new Map<LaneName, Lane>();
  const shapes = new Map<LaneName, LaneShape>();
  let ladder: LadderState = firstState(clock.now());
  let relief: CpuRelief = noRelief;
  let looks: readonly PeerStats[] = [];
  let lossKnown: number | null = null;
  let theirs: Wishes = everything;
  let mine: Wishes = everything;
  let theirChip: ReadonlySet<VideoCodec> = new Set();
  let told = '';
  let words = 0;
  let wishes = 0;
  /** Pictures that go out: both, one, none. */
  let flowing: readonly LaneName[] = [];
  let settledAtMs = 0;
  let hasBeenConnected = false;
  /** Until then the path that came back is taken for another one. */
  let returnsUntilMs = 0;
  let isConnected = false;
  let hasLooked = false;
  let cancel = (): void => {};
  let cancelWhole = (): void => {};
  scope.own(() => cancel());
  scope.own(() => cancelWhole());

  const isSending = (lane: LaneName): boolean => lanes.get(lane)?.isSending() ?? false;
  const isSharing = (): boolean => isSending('screen') && theirs.screen !== 'paused';
  const codec = (): VideoCodec | null =>
    chooseCodec({
      chosen: quality.choice.getState().videoCodec,
      isRelieved: relief.isCheapCodec,
      mine: quality.onChip(),
      theirs: theirChip,
    });

  const ceiling = (): number => {
    const asked = ceilingOf({
      theirs,
      isSharing: isSharing(),
      others: seat.others(),
      capBps: seat.pictureCap(),
      relief: relief.ceiling,
    });
    return clock.now() < returnsUntilMs ? Math.max(asked, returningRung) : asked;
  };

  const plan = (): LanePlan => {
    const seen = measure(looks);
    return planLanes({
      rung: Math.max(ladder.rung, ceiling()),
      videoBps: videoBps(ladder, { seen, ceiling: ceiling() }),
      loss: lossKnown,
      wishes: theirs,
      isSharing: isSharing(),
      isFirst: !hasLooked,
      shareKeeps: quality.shareKeeps.getState(),
      codec: codec(),
    });
  };

  const shape = (): void => {
    const planned = plan();
    for (const [name, lane] of lanes) {
      if (isSame(shapes.get(name), planned[name])) continue;
      shapes.set(name, planned[name]);
      void lane.shape(planned[name]);
    }
  };

  scope.own(quality.shareKeeps.subscribe(shape));

  const count = (now: PeerStats): void => {
    const before = looks.at(-1)?.path;
    if (!now.path || !before) return;
    // Another path counts from nothing.
    const [sent, received] = [
      now.path.bytesSent - before.bytesSent,
      now.path.bytesReceived - before.bytesReceived,
    ];
    seat.count(Math.max(0, sent), Math.max(0, received));
  };

  const settle = (nowMs: number): void => {
    const before = flowing;
    flowing = pictureLanes.filter((lane) => isSending(lane) && theirs[lane] !== 'paused');
    if (flowing.some((lane) => !before.includes(lane))) settledAtMs = nowMs + settlingMs;
  };

  /** As the browser says, and what was asked for where it does not. */
  const codecsSent = (): (string | null)[] =>
    flowing.map((lane) => looks.at(-1)?.sending[lane]?.codec ?? codec());

  const judge = (nowMs: number): void => {
    const seen = measure(looks);
    settle(nowMs);
    if (nowMs < settledAtMs) return;
    // Where no picture goes out, nothing is gained by finding out how many could.
    const wanted = flowing.length === 0 ? lowestRung : ceiling();
    ladder = step(ladder, { nowMs, seen, ceiling: wanted });
    const sent = Math.max(ladder.rung, wanted);
    const isOpenToOthers = quality.choice.getState().videoCodec === 'automatic';
    const cpu = {
      nowMs,
      isLimited: seen.isCpuLimited,
      sent,
      hasCheaperCodec: isOpenToOthers && hasCheaper(codecsSent()),
    };
    if (ladder.phase === 'steady') relief = relieveCpu(relief, cpu);
    seat.strain(relief.ceiling > 0);
  };

  const tell = (): void => {
    const cap = seat.pictureCap();
    const [camera, screen] = [wishWithin(mine.camera, cap), wishWithin(mine.screen, cap)];
    const word = JSON.stringify({ kind: 'wishes', camera, screen } satisfies PairWord);
    if (word !== told && connection.say(word)) told = word;
  };

  const take = (now: PeerStats): void => {
    hasLooked = true;
    count(now);
    looks = [...looks.filter(({ atMs }) => now.atMs - atMs <= lossWindowMs), now];
    // Who says nothing for a while sends too little to tell.
    lossKnown = measure(looks).loss ?? lossKnown;
    words = 0;
    wishes = 0;
    judge(now.atMs);
    shape();
    tell();
  };

  /** The other side may stand before changes to a picture it never got, and would ask for a whole one only seconds later. */
  const sendWhole = (): void => {
    cancelWhole();
    if (!hasLooked) return;
    cancelWhole = clock.after(wholeAfterMs, () => {
      for (const name of pictureLanes) void lanes.get(name)?.refresh();
    });
  };

  const next = (): void => {
    // A look that was under way through a cut and back would go on beside the one that the return began.
    cancel();
    cancel = clock.after(lookAgainMs(ladder), () => void lookNow());
  };

  async function lookNow(): Promise<void> {
    const now = await connection.stats().catch(() => null);
    if (scope.hasEnded || !isConnected) return;
    if (now) take(now);
    next();
  }

  return {
    lanesOpened(opened) {
      for (const lane of opened) lanes.set(lane.name, lane);
      shape();
    },
    connected(is) {
      if (is === isConnected) return;
      isConnected = is;
      cancel();
      if (!is) return;
      sendWhole();
      looks = [];
      lossKnown = null;
      // What the browser agrees on with the other side is only known now: a codec may not have been there to be chosen before.
      if (codec() !== null) shapes.clear();
      settle(clock.now());
      settledAtMs = clock.now() + settlingMs;
      if (hasBeenConnected) returnsUntilMs = settledAtMs;
      hasBeenConnected = true;
      ladder = { ...ladder, phase: 'steady', sinceMs: clock.now(), strikes: 0, baseRttMs: null };
      shape();
      next();
    },
    // To hear the other side again is not to be heard: the own way out may be the old one for a while.
    wayChanged: sendWhole,
    channelOpened() {
      const onChip = [...quality.onChip()];
      if (onChip.length > 0) connection.say(JSON.stringify({ kind: 'codecs', onChip } satisfies PairWord));
      told = '';
      tell();
    },
    said(text) {
      words += 1;
      const word = words > wordsPerLook ? null : readPairWord(text);
      if (word?.kind === 'wishes') theirs = { camera: word.camera, screen: word.screen };
      else if (word?.kind === 'codecs') theirChip = new Set(word.onChip);
      else return;
      shape();
    },
    look(seen) {
      mine = seen;
      wishes += 1;
      if (wishes <= wishesPerLook) tell();
    },
  };
}
