import type { Clock } from '../../../src/base/clock.ts';
import type { Observable } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { CallEngine } from '../../../src/call/engine-face.ts';
import type { RecordLines } from '../../../src/call/recording/record-lines.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { BeginRecording } from '../../platform/recording/call-recorder.ts';
import type { SessionState } from '../app-model.ts';
import type { LookedAt } from '../looked-at.ts';
import { placeName } from '../call-place.ts';
import { nameOf } from '../names.ts';
import { words } from '../words.ts';
import { createConsents } from './consents.ts';
import { createOwnRecording } from './recording.ts';
import type { Face } from './recorded-people.ts';
import type { Answers, RecordingEnd, RecordingModel } from './recording-model.ts';

/** Of the page. */
export interface RecordingTools {
  /** Null where nothing can be recorded. */
  readonly load: (() => Promise<BeginRecording>) | null;
  /** How somebody looks who has no picture. */
  readonly faceOf: (id: UserId, name: string) => Face;
  readonly newId: () => string;
}

interface Deps extends RecordingTools {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'now'>;
  readonly call: Pick<CallEngine, 'view' | 'onMoment'>;
  readonly lines: Pick<RecordLines, 'onNews' | 'say'>;
  readonly lookedAt: Pick<LookedAt, 'report' | 'voiceOnly'>;
  readonly session: Observable<SessionState>;
  readonly ownName: () => string;
  readonly ended: (how: RecordingEnd) => void;
}

export function createRecording({ scope, call, session, lines, load, ...deps }: Deps): RecordingModel {
  const consents = createConsents({ scope, lines, view: call.view });
  const self = (): UserId | null => session.getState().self;
  const faceOf = (user: UserId): Face =>
    deps.faceOf(user, user === self() ? deps.ownName() : nameOf(session.getState(), user));
  // A call with one person has their name, and they may not want to be in it.
  const title = (answers: Answers): string => {
    const now = call.view.getState();
    if (now.phase !== 'live') return '';
    const { place } = now;
    const isNamed = place.is === 'room' || answers.get(place.user) === true;
    return isNamed ? placeName(session.getState(), place) : words.recordedCall;
  };
  return {
    own: load && createOwnRecording({ ...deps, scope, call, consents, self, faceOf, title, load }),
    others: consents.others,
    answer: consents.answer,
  };
}
