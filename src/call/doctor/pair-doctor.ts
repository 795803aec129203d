import { unreachable } from '../../base/result.ts';
import { readPairWord, type HealthReport, type PairWord } from '../../protocol/pair-words.ts';
import { createExchange, type Exchange, type SafetyView } from '../safety/exchange.ts';
import type { Hash } from '../safety/safety-words.ts';
import type { PeerConnection, PeerState } from '../ports.ts';
import type { PeerStats } from '../quality/peer-stats.ts';
import type { ConnectionView } from '../view.ts';
import { eventsBetween, pathWord, withNews, type PairFacts, type PairMoment } from './call-events.ts';
import type { PairHealth } from './call-report.ts';
import { diagnose } from './diagnose.ts';
import { measure, type Around, type OwnTracks } from './measure.ts';
import { withMemory } from './memory.ts';
import { summarise } from './report.ts';
import type { Sample } from './sample.ts';
import { nothingYet, settle } from './settle.ts';
import { lengthened, pointOf, withHindsight, type TimelinePoint } from './timeline.ts';

/** What was measured longer ago is in the timeline alone. */
const keptMs = 45_000;
/** What the other side said before that is not of this moment any more. */
const staleMs = 10_000;
/** Words that one look takes: each is read, and shown at once. Nobody who means well says more. */
const wordsPerLook = 40;

export interface PairView extends PairHealth {
  /** The tracks on which voices come over it, one of each other person: by them the interface finds whom this is about. */
  readonly voices: readonly string[];
  readonly connection: ConnectionView;
  readonly safety: SafetyView;
  /** Both ends' last reports, for the figures on screen. */
  readonly mine: HealthReport | null;
  readonly theirs: HealthReport | null;
}

interface PairDoctorDeps {
  readonly connection: Pick<PeerConnection, 'stats' | 'say' | 'fingerprints'>;
  readonly now: () => number;
  readonly hash: Hash;
  /** Drawn for this connection alone. */
  readonly nonce: string;
  readonly own: () => OwnTracks;
  readonly voices: () => readonly string[];
  readonly pictureSide: () => number | null;
  readonly around: () => Omit<Around, 'own' | 'connection'>;
  readonly changed: () => void;
}

/** Watches one connection from its opening to its end. */
export interface PairDoctor {
  view(): PairView;
  /** Measures, tells the other side, and comes to a verdict. */
  look(): Promise<void>;
  stateChanged(state: PeerState): void;
  channelOpened(): void;
  said(text: string): void;
}

function connectionOf(state: PeerState, hasBeen: boolean): ConnectionView {
  switch (state) {
    case 'connected':
    case 'failed':
      return state;
    case 'connecting':
    case 'disconnected':
      return hasBeen ? 'reconnecting' : 'connecting';
    default:
      return unreachable(state);
  }
}

export function createPairDoctor(deps: PairDoctorDeps): PairDoctor {
  const { connection, now } = deps;
  let state: PeerState = 'connecting';
  let hasBeen = false;
  /** At some moment since the last look, however short. */
  let wasCut = false;
  let before: PeerStats | null = null;
  let facts: PairFacts | null = null;
  let samples: readonly Sample[] = [];
  let settled = nothingYet;
  let mine: HealthReport | null = null;
  let theirs: { readonly report: HealthReport; readonly atMs: number } | null = null;
  let exchange: { readonly with: string; readonly face: Exchange } | null = null;
  let timeline: readonly TimelinePoint[] = [];
  let moments: readonly PairMoment[] = [];
  let path: PairHealth['path'] = null;
  let words = 0;
  let isOpen = false;

  const connectionNow = (): ConnectionView => connectionOf(state, hasBeen);
  const theirsNow = (): HealthReport | null =>
    theirs && now() - theirs.atMs < staleMs ? theirs.report : null;
  const say = (word: PairWord): boolean => connection.say(JSON.stringify(word));

  const exchangeNow = (): Exchange | null => {
    const fingerprints = connection.fingerprints();
    if (!fingerprints) return exchange?.face ?? null;
    const name = `${fingerprints.local} ${fingerprints.remote}`;
    // Other certificates on the same connection: what was compared holds no more.
    exchange ??= {
      with: name,
      face: createExchange({ hash: deps.hash, fingerprints, nonce: deps.nonce, say }),
    };
    return exchange.with === name ? exchange.face : null;
  };

  const safety = (): SafetyView => {
    const face = exchangeNow();
    if (face) return face.view();
    return { state: exchange || state === 'connected' ? 'broken' : 'making' };
  };

  const note = (after: PairFacts): void => {
    const atMs = now();
    const news = eventsBetween(facts, after).map((what) => ({ atMs, what }));
    if (news.length > 0) moments = withNews(moments, news);
    facts = after;
  };

  const idOf = (track: OwnTracks['voice']): string | null => (track?.enabled ? track.id : null);
  const factsNow = (sample: Sample, own: OwnTracks): PairFacts => ({
    connection: sample.connection,
    path,
    isServiceAway: sample.service.is === 'away',
    hasMoved: sample.hasMoved,
    microphone: idOf(own.voice),
    camera: idOf(own.camera),
    share: idOf(own.screen),
    pictureSide: own.camera?.enabled ? deps.pictureSide() : null,
  });

  const take = (sample: Sample): void => {
    samples = [...samples, sample].filter(({ atMs }) => atMs > sample.atMs - keptMs);
    mine = summarise(samples);
    if (!mine) return;
    say({ kind: 'health', report: mine });
    settled = settle(settled, withMemory(diagnose(mine, theirsNow()), sample.memory));
    const [first] = settled.verdicts;
    const spanMs = sample.atMs - (before?.atMs ?? sample.atMs);
    if (!first) return;
    const point = pointOf(mine, first, {
      atMs: sample.atMs - spanMs,
      spanMs,
      freeMemoryMb: sample.memory?.freeMb ?? null,
    });
    timeline = lengthened(withHindsight(timeline, point), point);
  };

  return {
    view: () => ({
      voices: deps.voices(),
      connection: connectionNow(),
      safety: safety(),
      mine,
      theirs: theirsNow(),
      verdicts: settled.verdicts,
      path,
      hasTheirs: theirsNow() !== null,
      timeline,
      moments,
    }),
    async look() {
      words = 0;
      const after = await connection.stats();
      const own = deps.own();
      if (after.path) path = pathWord(after.path);
      const isCut = hasBeen && state !== 'connected';
      const sample = measure(before ?? after, after, {
        ...deps.around(),
        own,
        connection: wasCut && !isCut ? 'reconnecting' : connectionNow(),
      });
      wasCut = isCut;
      note(factsNow(sample, own));
      // The first look has nothing to compare with.
      if (before) take(sample);
      before = after;
      if (isOpen) exchangeNow()?.begin();
      deps.changed();
    },
    stateChanged(next) {
      state = next;
      hasBeen ||= next === 'connected';
      wasCut ||= hasBeen && next !== 'connected';
    },
    channelOpened() {
      isOpen = true;
      exchangeNow()?.begin();
    },
    said(text) {
      words += 1;
      const word = words > wordsPerLook ? null : readPairWord(text);
      if (!word) return;
      if (word.kind === 'health') theirs = { report: word.report, atMs: now() };
      else if (word.kind === 'wishes' || word.kind === 'codecs') return;
      else exchangeNow()?.received(word);
      deps.changed();
    },
  };
}
