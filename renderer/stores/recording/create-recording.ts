import type { Clock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { CallEngine } from '../../../src/call/engine-face.ts';
import type { RecordLines } from '../../../src/call/recording/record-lines.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import { recordingNoticesTexts } from '../../../src/texts/recording-notices.ts';
import type { BeginRecording } from '../../platform/recording/call-recorder.ts';
import type { Recordings } from '../../platform/desktop/recordings.ts';
import type { HandoverModel } from '../handover-model.ts';
import type { SessionState } from '../app-model.ts';
import type { LookedAt } from '../looked-at.ts';
import { placeName } from '../call-place.ts';
import { nameOf } from '../names.ts';
import { createConsents } from './consents.ts';
import { createAwaitedFilms } from './awaited-films.ts';
import { startOwedFilms } from './owed-films.ts';
import { createOwnFilms } from './own-films.ts';
import { createOwnRecording } from './recording.ts';
import { recordedPeople, type Face } from './recorded-people.ts';
import type { Answers, ForeignRecording, RecordingEnd, RecordingModel } from './recording-model.ts';

/** Of the page. */
export interface RecordingTools {
  /** Null where nothing can be recorded. */
  readonly load: (() => Promise<BeginRecording>) | null;
  /** How somebody looks who has no picture. */
  readonly faceOf: (id: UserId, name: string) => Face;
  readonly newId: () => string;
  /** By a clock that nobody sets: the recorder's. */
  readonly steadyMs: () => number;
}

interface Deps extends RecordingTools {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly call: Pick<CallEngine, 'view' | 'onMoment'>;
  readonly lines: Pick<RecordLines, 'onNews' | 'say'>;
  readonly lookedAt: Pick<LookedAt, 'report' | 'voiceOnly'>;
  readonly session: Observable<SessionState>;
  readonly ownName: () => string;
  /** Null in a browser. */
  readonly kept: Pick<Recordings, 'kept' | 'await' | 'tellTimes' | 'sources' | 'offered'> | null;
  readonly handovers: Pick<HandoverModel, 'state' | 'accept' | 'refuse' | 'place' | 'offerFilm'>;
  readonly problem: (what: 'filmsFailed' | 'filmsCut') => () => void;
  readonly ended: (how: RecordingEnd) => void;
}

type Others = RecordingModel['others'];

/** Also that for which films of this person go on though the connection is away: it is not out of sight before it is over. */
function withHeld(scope: Scope, others: Others, held: Observable<ForeignRecording | null>): Others {
  const now = (): readonly ForeignRecording[] => {
    const [all, one] = [others.getState(), held.getState()];
    return one && all.every(({ recording }) => recording !== one.recording) ? [...all, one] : all;
  };
  const seen = createSubject(now());
  for (const source of [others, held]) scope.own(source.subscribe(() => seen.set(now())));
  return seen;
}

export function createRecording({ scope, call, session, lines, load, ...deps }: Deps): RecordingModel {
  const filmsFor = (recording: string): string | null => films.setFor(recording);
  const consents = createConsents({ scope, lines, view: call.view, filmsFor });
  const self = (): UserId | null => session.getState().self;
  const faceOf = (user: UserId): Face =>
    deps.faceOf(user, user === self() ? deps.ownName() : nameOf(session.getState(), user));
  // A call with one person has their name, and they may not want to be in it.
  const title = (answers: Answers): string => {
    const now = call.view.getState();
    if (now.phase !== 'live') return '';
    const { place } = now;
    const isNamed = place.is === 'room' || answers.get(place.user) === true;
    return isNamed ? placeName(session.getState(), place) : recordingNoticesTexts.call;
  };
  const filmNames = () => recordingNoticesTexts.ownFilms(deps.ownName());
  const nameIn = (user: UserId): string => nameOf(session.getState(), user);
  const { kept, handovers } = deps;
  const filmsFailed = deps.problem('filmsFailed');
  const films = createOwnFilms({
    ...{ scope, call, consents, lines, newId: deps.newId },
    tools: load && kept && { load, recordings: kept },
    place: handovers.place.name,
    names: filmNames,
    clock: { ...deps.clock, now: deps.steadyMs },
    title: (user) => recordingNoticesTexts.filmsFor(nameIn(user)),
    me(view, names) {
      const me = self();
      if (view.phase !== 'live' || me === null) return null;
      return recordedPeople(view, new Map(), me, faceOf, true, names)[0] ?? null;
    },
    failed: filmsFailed,
  });
  const { place, offerFilm: offer } = handovers;
  const said = { failed: filmsFailed, cut: deps.problem('filmsCut') };
  if (kept) startOwedFilms({ scope, recordings: kept, place: place.here, offer, ...said });
  const awaited = createAwaitedFilms({
    ...{ scope, view: call.view, consents, lines, nameOf: nameIn },
    tell: (person) => kept?.await(person),
    ...{ clock: deps.clock, kept: kept?.kept ?? null, handovers: handovers.state },
    // A browser keeps no recordings, and awaits none.
    take: kept ? handovers.accept : handovers.refuse,
  });
  return {
    own:
      load &&
      createOwnRecording({
        ...deps,
        ...{ scope, call, consents, lines, awaited, filmNames, self, faceOf, title, load },
      }),
    filmed: films.filmed,
    others: withHeld(scope, consents.others, films.held),
    answer(to, agrees) {
      consents.answer(to, agrees);
      if (!agrees) films.leave(to.recording);
    },
  };
}
