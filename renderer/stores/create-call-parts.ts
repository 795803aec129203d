import type { Clock } from '../../src/base/clock.ts';
import { createEndingClock } from '../../src/base/ending-clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { CallId } from '../../src/protocol/ids.ts';
import type { KeptShare } from '../platform/page/kept-share.ts';
import type { KeptValue } from '../platform/page/kept-value.ts';
import type { KeptVolumes } from '../platform/page/kept-volumes.ts';
import type { MutedEar } from '../platform/voice/muted-ear.ts';
import type { VoiceLevels } from '../platform/voice/voice-levels.ts';
import type { VoiceMixer } from '../platform/voice/voice-mixer.ts';
import type { AppModel, DevicesState, SessionState } from './app-model.ts';
import { createBlackCamera } from './black-camera.ts';
import { createCallMoments } from './call-moments.ts';
import { createCallVoices } from './call-voices.ts';
import { followLooks } from './follow-looks.ts';
import { createLeaveElsewhere } from './leave-elsewhere.ts';
import { lacksRelay } from './lacks-relay.ts';
import { createListening } from './listening.ts';
import { createLookedAt } from './looked-at.ts';
import { createMarksOnScreen } from './marks-on-screen.ts';
import { createMiniCall } from './mini-call.ts';
import { createMutedHint } from './muted-hint.ts';
import type { ProblemText } from './words.ts';
import type { HandoverModel } from './handover-model.ts';
import type { RecordingTools } from './recording/create-recording.ts';
import { createLateRecording } from './recording/late-recording.ts';
import type { RecordingEnd } from './recording/recording-model.ts';
import type { CallTaps, Calls } from './open-call.ts';
import { createShareMarks } from './share-marks.ts';
import { createShareAgain } from './share-again.ts';
import { createSharedName } from './shared-name.ts';
import { watchShareSound } from './share-sound.ts';
import { keepVoiceOnly } from './voice-only.ts';
import { whenThere } from './when-there.ts';

/** Of the page, as it is handed to the model. */
export interface CallTools {
  readonly levels: VoiceLevels;
  /** For the computer's sound in a share. */
  readonly shareLevels: VoiceLevels;
  readonly mutedEar: MutedEar;
  readonly mixer: VoiceMixer;
  /** Whether what lies over a shared screen is in the picture of this track. */
  readonly marksAreIn: (track: string) => Promise<boolean>;
  /** Whether the picture of this track is black. */
  readonly isBlack: (track: string) => Promise<boolean>;
  /** Whether the page can be seen at all. */
  readonly isSeen: Observable<boolean>;
  readonly keptShare: KeptValue<KeptShare>;
  readonly keptVoiceOnly: KeptValue<CallId | null>;
  readonly keptVolumes: KeptValue<KeptVolumes>;
  readonly recording: RecordingTools;
}

interface Deps extends CallTools {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly call: CallEngine;
  readonly calls: Observable<Pick<Calls, 'createRecording'> | null>;
  readonly session: Observable<SessionState>;
  readonly desktop: Pick<
    Desktop,
    'settings' | 'recordings' | 'windowShown' | 'openMini' | 'openMarks' | 'profiles' | 'capture'
  >;
  readonly taps: Pick<CallTaps, 'marks' | 'recordLines'>;
  readonly handovers: Pick<HandoverModel, 'state' | 'accept' | 'refuse' | 'place' | 'offerFilm'>;
  readonly problem: (what: ProblemText) => () => void;
  readonly recordingEnded: (how: RecordingEnd) => void;
  readonly devicesThere: Observable<DevicesState>;
  /** The person hides their address, and there is no relay to hide it behind. */
  readonly nothingToHideBehind: () => void;
}

type CallParts = Pick<
  AppModel,
  | 'voices'
  | 'mutedHint'
  | 'listening'
  | 'moments'
  | 'blackCamera'
  | 'lookedAt'
  | 'recording'
  | 'mini'
  | 'shareAgain'
  | 'shareMarks'
  | 'marksOver'
  | 'sharedName'
  | 'leaveElsewhere'
  | 'startCall'
  | 'joinCall'
>;

function either(one: Observable<boolean>, other: Observable<boolean>, scope: Scope): Observable<boolean> {
  const now = (): boolean => one.getState() || other.getState();
  const both = createSubject(now());
  for (const source of [one, other]) scope.own(source.subscribe(() => both.set(now())));
  return both;
}

/** What the screens need of a call besides the engine. */
export function createCallParts({ scope, call, session, desktop, levels, isSeen, ...deps }: Deps): CallParts {
  const clock = createEndingClock(deps.clock);
  scope.own(() => clock.end());
  const self = (): SessionState['self'] => session.getState().self;
  // It would ring, be answered, and find no way.
  const ifThereIsAWay = (go: () => void): void => {
    if (lacksRelay(session.getState(), desktop.settings.getState())) deps.nothingToHideBehind();
    else go();
  };
  const { leaveElsewhere, askFirst } = createLeaveElsewhere(scope, desktop);
  const lookedAt = createLookedAt({ scope, isSeen });
  const { settings, windowShown } = desktop;
  const isPossible = desktop.openMini !== null;
  const mini = createMiniCall({ scope, clock, view: call.view, settings, windowShown, isPossible });
  // Who speaks is shown in the mini window too.
  const isFollowed = either(isSeen, mini.isWanted, scope);
  followLooks({ scope, call, lookedAt, isSeen });
  keepVoiceOnly({ scope, view: call.view, voiceOnly: lookedAt.voiceOnly, kept: deps.keptVoiceOnly });
  watchShareSound({ scope, clock, call, levels: deps.shareLevels });
  const late = createLateRecording(deps.recording.load !== null);
  const recordingScope = scope.child();
  whenThere(deps.calls, recordingScope, ({ createRecording }) =>
    late.follow(
      createRecording({
        ...{ scope: recordingScope, clock, call, lookedAt, session },
        ...deps.recording,
        lines: deps.taps.recordLines,
        kept: desktop.recordings,
        ...{ handovers: deps.handovers, problem: deps.problem },
        ownName: () => settings.getState().profile?.name ?? '',
        ended: deps.recordingEnded,
      }),
    ),
  );
  return {
    voices: createCallVoices({ scope, clock, view: call.view, levels, self, isSeen: isFollowed }),
    mutedHint: createMutedHint({
      ...{ scope, clock, settings, view: call.view },
      ...{ ear: deps.mutedEar, isSeen: isFollowed },
    }),
    listening: createListening({
      ...{ scope, settings, view: call.view, devices: deps.devicesThere },
      ...{ mixer: deps.mixer, kept: deps.keptVolumes },
    }),
    moments: createCallMoments({ scope, clock, call }),
    blackCamera: createBlackCamera({ scope, clock, view: call.view, isSeen, isBlack: deps.isBlack }),
    lookedAt,
    recording: late.recording,
    mini,
    marksOver: createMarksOnScreen({
      scope,
      clock,
      view: call.view,
      isPossible: desktop.openMarks !== null,
      marksAreIn: deps.marksAreIn,
    }),
    shareMarks: createShareMarks({ scope, clock, marks: deps.taps.marks, view: call.view, self }),
    sharedName: createSharedName({ scope, clock, view: call.view, capture: desktop.capture }),
    shareAgain: createShareAgain({ scope, clock, call, kept: deps.keptShare }),
    leaveElsewhere,
    startCall: (place, kind) => ifThereIsAWay(() => askFirst('call', () => call.start(place, kind))),
    joinCall: (id, kind) => ifThereIsAWay(() => askFirst('join', () => call.join(id, kind))),
  };
}
