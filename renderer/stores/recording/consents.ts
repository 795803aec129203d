import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { RecordLines } from '../../../src/call/recording/record-lines.ts';
import type { CallView, PeerView } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { RecordingWord, RecordWord } from '../../../src/protocol/record-words.ts';
import type { Answers, ForeignRecording } from './recording-model.ts';

/** Who of the call records, and who agreed to it, on both sides. */
export interface Consents {
  readonly others: Observable<readonly ForeignRecording[]>;
  readonly answers: Observable<Answers>;
  /** Those whose devices make films of themselves for the own recording, and in which set. */
  readonly makers: Observable<ReadonlyMap<UserId, string>>;
  /** Who is at the other end; null while the engine does not know. */
  userOf(voice: string): UserId | null;
  /** Of the own recording: to everybody, and to whoever comes while it lasts. A new one is answered anew. */
  announce(word: RecordingWord): void;
  /** To somebody else's. */
  answer(to: Pick<ForeignRecording, 'user' | 'recording' | 'shape'>, agrees: boolean): void;
  /** Whether films are made for them may be another answer now. */
  look(): void;
}

interface Deps {
  readonly scope: Scope;
  readonly lines: Pick<RecordLines, 'onNews' | 'say'>;
  readonly view: Observable<CallView>;
  /** The set of films that this device makes of itself for somebody else's recording; null: it makes none. */
  readonly filmsFor: (recording: string) => string | null;
}

type RecordedWord = Extract<RecordWord, { kind: 'recorded' }>;
type Answer = Pick<RecordedWord, 'agrees' | 'films'>;

/** One connection. */
interface Seat {
  /** Whose it is, once the engine knows: while nothing is heard of somebody it does not say so again. */
  user: UserId | null;
  theirs: (RecordingWord & { readonly state: 'asks' | 'runs' }) | null;
  /** What they were told on it. */
  told: RecordedWord | null;
  /** To the own recording of this number. */
  answered: RecordedWord | null;
}

const nobody: readonly ForeignRecording[] = [];
const noAnswers: Answers = new Map();
const noMakers: ReadonlyMap<UserId, string> = new Map();

/** A yes is for one recording of one person, as it was asked. */
const keyOf = ({ user, recording, shape }: Pick<ForeignRecording, 'user' | 'recording' | 'shape'>): string =>
  `${user} ${recording} ${shape}`;
const callOf = (view: CallView): string | null => (view.phase === 'live' ? view.call : null);

export function createConsents({ scope, lines, view, filmsFor }: Deps): Consents {
  const others = createSubject(nobody);
  const answers = createSubject(noAnswers);
  const makers = createSubject(noMakers);
  const seats = new Map<string, Seat>();
  /** What this person said to recordings: they are not asked again when a connection comes back. */
  const said = new Map<string, boolean>();
  let mine: RecordingWord | null = null;
  let shown = '';

  const seatOf = (voice: string): Seat => {
    const seat = seats.get(voice) ?? { user: null, theirs: null, told: null, answered: null };
    seats.set(voice, seat);
    return seat;
  };

  const tell = (voice: string, seat: Seat, agrees: boolean): void => {
    if (seat.theirs === null) return;
    const { recording, shape } = seat.theirs;
    const films = agrees && shape === 'each' ? filmsFor(recording) : null;
    if (seat.told?.agrees === agrees && seat.told.films === films) return;
    seat.told = { kind: 'recorded', recording, agrees, films };
    lines.say(voice, seat.told);
  };

  const peersOf = (now: CallView): readonly PeerView[] => (now.phase === 'live' ? now.peers : []);
  /** A connection may outlive its call for films that are on their way: what is said in the next one does not concern it. */
  const isCurrent = (voice: string, { user }: Seat): boolean =>
    user === null ||
    peersOf(view.getState()).some((peer) => peer.user === user && (peer.audioTrack ?? voice) === voice);

  /** While a connection is away an answer holds. Another one of the same person may be another page of theirs, which knows nothing of it. */
  const answerOf = (user: UserId): Answer | undefined => {
    const theirs = [...seats.values()].filter((seat) => seat.user === user);
    if (theirs.length === 0) {
      const agrees = answers.getState().get(user);
      return agrees === undefined ? agrees : { agrees, films: makers.getState().get(user) ?? null };
    }
    const { answered = null } = theirs.at(-1) ?? {};
    return answered && answered.recording === mine?.recording ? answered : undefined;
  };

  const look = (): void => {
    const peers = peersOf(view.getState());
    for (const { user, audioTrack } of peers) {
      const seat = audioTrack === null ? undefined : seats.get(audioTrack);
      if (seat) seat.user = user;
    }
    const here = new Set(peers.map(({ user }) => user));
    // Who left, and comes back, is asked anew, though the connection may still be there for films.
    for (const seat of seats.values())
      if (seat.user !== null && !here.has(seat.user))
        Object.assign(seat, { theirs: null, told: null, answered: null });
    const found: ForeignRecording[] = [];
    for (const [voice, seat] of seats) {
      if (seat.user === null || seat.theirs === null || !isCurrent(voice, seat)) continue;
      const { recording, state, shape } = seat.theirs;
      const agrees = said.get(keyOf({ user: seat.user, recording, shape })) ?? null;
      found.push({ user: seat.user, recording, state, shape, agrees });
      if (agrees !== null) tell(voice, seat, agrees);
    }
    const agreed = new Map<UserId, boolean>();
    const making = new Map<UserId, string>();
    for (const user of here) {
      const answer = answerOf(user);
      if (answer === undefined) continue;
      agreed.set(user, answer.agrees);
      if (answer.agrees && answer.films !== null) making.set(user, answer.films);
    }
    const text = JSON.stringify([found, [...agreed], [...making]]);
    if (text === shown) return;
    shown = text;
    others.set(found);
    answers.set(agreed);
    // After what they said: who makes none any more has perhaps taken back that they agreed.
    makers.set(making);
  };

  scope.own(
    lines.onNews((news) => {
      const { voice } = news;
      if (news.is === 'gone') seats.delete(voice);
      else if (news.is === 'open') {
        seatOf(voice);
        if (mine && mine.state !== 'over') lines.say(voice, mine);
      } else if (news.word.kind === 'recorded') {
        seatOf(voice).answered = news.word;
      } else if (news.word.kind === 'recording') {
        const seat = seatOf(voice);
        const { state, ...word } = news.word;
        if (seat.theirs?.recording !== word.recording || seat.theirs.shape !== word.shape) seat.told = null;
        seat.theirs = state === 'over' ? null : { ...word, state };
      }
      look();
    }),
  );
  scope.own(
    view.subscribe((now, before) => {
      // What was said is for one call.
      if (callOf(now) !== callOf(before)) said.clear();
      look();
    }),
  );

  return {
    ...{ others, answers, makers, look },
    userOf: (voice) => seats.get(voice)?.user ?? null,
    announce(word) {
      const isAnother = word.recording !== mine?.recording;
      mine = word;
      if (isAnother) {
        answers.set(noAnswers);
        makers.set(noMakers);
      }
      for (const [voice, seat] of seats)
        if (word.state === 'over' || isCurrent(voice, seat)) lines.say(voice, word);
      look();
    },
    answer(to, agrees) {
      said.set(keyOf(to), agrees);
      look();
    },
  };
}
