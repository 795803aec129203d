import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { RecordLines } from '../../../src/call/recording/record-lines.ts';
import type { CallView } from '../../../src/call/view.ts';
import type { RecordingWord } from '../../../src/protocol/record-words.ts';
import type { Answers, ForeignRecording } from './recording-model.ts';

/** Who of the call records, and who agreed to it, on both sides. */
export interface Consents {
  readonly others: Observable<readonly ForeignRecording[]>;
  readonly answers: Observable<Answers>;
  /** Of the own recording: to everybody, and to whoever comes while it lasts. A new one is answered anew. */
  announce(word: RecordingWord): void;
  /** To somebody else's. */
  answer(recording: string, agrees: boolean): void;
}

interface Deps {
  readonly scope: Scope;
  readonly lines: Pick<RecordLines, 'onNews' | 'say'>;
  readonly view: Observable<CallView>;
}

/** One connection. */
interface Seat {
  theirs: (RecordingWord & { readonly state: 'asks' | 'runs' }) | null;
  /** To the own recording of this number. */
  answered: { readonly recording: string; readonly agrees: boolean } | null;
}

const nobody: readonly ForeignRecording[] = [];
const noAnswers: Answers = new Map();

export function createConsents({ scope, lines, view }: Deps): Consents {
  const others = createSubject(nobody);
  const answers = createSubject(noAnswers);
  const seats = new Map<string, Seat>();
  /** What this person said to recordings: they are not asked again when a connection comes back. */
  const said = new Map<string, boolean>();
  let mine: RecordingWord | null = null;
  let told = '';

  const seatOf = (voice: string): Seat => {
    const seat = seats.get(voice) ?? { theirs: null, answered: null };
    seats.set(voice, seat);
    return seat;
  };

  /** A voice is whose it is as soon as the engine knows. */
  const look = (): void => {
    const now = view.getState();
    const peers = now.phase === 'live' ? now.peers : [];
    const found: ForeignRecording[] = [];
    const agreed = new Map(
      [...answers.getState()].filter(([user]) => peers.some((peer) => peer.user === user)),
    );
    for (const { user, audioTrack } of peers) {
      const seat = audioTrack === null ? undefined : seats.get(audioTrack);
      if (seat?.theirs) {
        const { recording, state, shape } = seat.theirs;
        found.push({ user, recording, state, shape, agrees: said.get(recording) ?? null });
      }
      if (seat?.answered && seat.answered.recording === mine?.recording)
        agreed.set(user, seat.answered.agrees);
    }
    const text = JSON.stringify([found, [...agreed]]);
    if (text === told) return;
    told = text;
    others.set(found);
    answers.set(agreed);
  };

  const tellAnswer = (voice: string, recording: string): void => {
    const agrees = said.get(recording);
    if (agrees !== undefined) lines.say(voice, { kind: 'recorded', recording, agrees });
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
        const { state } = news.word;
        seatOf(voice).theirs = state === 'over' ? null : { ...news.word, state };
        if (state !== 'over') tellAnswer(voice, news.word.recording);
      }
      look();
    }),
  );
  scope.own(
    view.subscribe((now, before) => {
      // What was said is for one call.
      if (now.phase !== 'live' && before.phase === 'live') said.clear();
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
    answer(recording, agrees) {
      said.set(recording, agrees);
      for (const [voice, { theirs }] of seats)
        if (theirs?.recording === recording) tellAnswer(voice, recording);
      look();
    },
  };
}
