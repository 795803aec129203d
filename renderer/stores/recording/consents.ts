import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { RecordLines } from '../../../src/call/recording/record-lines.ts';
import type { CallView } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { RecordingWord } from '../../../src/protocol/record-words.ts';
import type { Answers, ForeignRecording } from './recording-model.ts';

/** Who of the call records, and who agreed to it, on both sides. */
export interface Consents {
  readonly others: Observable<readonly ForeignRecording[]>;
  readonly answers: Observable<Answers>;
  /** Of the own recording: to everybody, and to whoever comes while it lasts. A new one is answered anew. */
  announce(word: RecordingWord): void;
  /** To somebody else's. */
  answer(to: Pick<ForeignRecording, 'user' | 'recording' | 'shape'>, agrees: boolean): void;
}

interface Deps {
  readonly scope: Scope;
  readonly lines: Pick<RecordLines, 'onNews' | 'say'>;
  readonly view: Observable<CallView>;
}

/** One connection. */
interface Seat {
  /** Whose it is, once the engine knows: while nothing is heard of somebody it does not say so again. */
  user: UserId | null;
  theirs: (RecordingWord & { readonly state: 'asks' | 'runs' }) | null;
  /** What they were told on it. */
  told: boolean | null;
  /** To the own recording of this number. */
  answered: { readonly recording: string; readonly agrees: boolean } | null;
}

const nobody: readonly ForeignRecording[] = [];
const noAnswers: Answers = new Map();

/** A yes is for one recording of one person, as it was asked. */
const keyOf = ({ user, recording, shape }: Pick<ForeignRecording, 'user' | 'recording' | 'shape'>): string =>
  `${user} ${recording} ${shape}`;
const callOf = (view: CallView): string | null => (view.phase === 'live' ? view.call : null);

export function createConsents({ scope, lines, view }: Deps): Consents {
  const others = createSubject(nobody);
  const answers = createSubject(noAnswers);
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
    if (seat.theirs === null || seat.told === agrees) return;
    seat.told = agrees;
    lines.say(voice, { kind: 'recorded', recording: seat.theirs.recording, agrees });
  };

  /** While a connection is away an answer holds. Another one of the same person may be another page of theirs, which knows nothing of it. */
  const answerOf = (user: UserId): boolean | undefined => {
    const theirs = [...seats.values()].filter((seat) => seat.user === user);
    if (theirs.length === 0) return answers.getState().get(user);
    const { answered = null } = theirs.at(-1) ?? {};
    return answered && answered.recording === mine?.recording ? answered.agrees : undefined;
  };

  const look = (): void => {
    const now = view.getState();
    const peers = now.phase === 'live' ? now.peers : [];
    for (const { user, audioTrack } of peers) {
      const seat = audioTrack === null ? undefined : seats.get(audioTrack);
      if (seat) seat.user = user;
    }
    const here = new Set(peers.map(({ user }) => user));
    const found: ForeignRecording[] = [];
    for (const [voice, seat] of seats) {
      if (seat.user === null || seat.theirs === null || !here.has(seat.user)) continue;
      const { recording, state, shape } = seat.theirs;
      const agrees = said.get(keyOf({ user: seat.user, recording, shape })) ?? null;
      found.push({ user: seat.user, recording, state, shape, agrees });
      if (agrees !== null) tell(voice, seat, agrees);
    }
    const agreed = new Map<UserId, boolean>();
    for (const user of here) {
      const answer = answerOf(user);
      if (answer !== undefined) agreed.set(user, answer);
    }
    const text = JSON.stringify([found, [...agreed]]);
    if (text === shown) return;
    shown = text;
    others.set(found);
    answers.set(agreed);
  };

  scope.own(
    lines.onNews((news) => {
      const { voice } = news;
      if (news.is === 'gone') seats.delete(voice);
      else if (news.is === 'open') {
        seatOf(voice);
        if (mine && mine.state !== 'over') lines.say(voice, mine);
      } else if (news.word.kind === 'recorded') {
        const { recording, agrees } = news.word;
        seatOf(voice).answered = { recording, agrees };
      } else {
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
    others,
    answers,
    announce(word) {
      const isAnother = word.recording !== mine?.recording;
      mine = word;
      if (isAnother) answers.set(noAnswers);
      for (const voice of seats.keys()) lines.say(voice, word);
      look();
    },
    answer(to, agrees) {
      said.set(keyOf(to), agrees);
      look();
    },
  };
}
