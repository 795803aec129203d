import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable, type Subject } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallDoctor } from '../../src/call/doctor/call-doctor.ts';
import type { PairView } from '../../src/call/doctor/pair-doctor.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import { createFileLines, type FileLines } from '../../src/call/files/file-lines.ts';
import { createLingering, type Lingering } from '../../src/call/lingering.ts';
import { createMarks, type Marks } from '../../src/call/marks/marks.ts';
import { createRecordLines, type RecordLines } from '../../src/call/recording/record-lines.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import { followCall, tellBusy, type DoctorModel, saveReport } from './call-doctor.ts';
import { createLateCall } from './late-call.ts';
import { keepLively } from './lively-line.ts';
import type { DoctorPlace } from './open-call-doctor.ts';
import type { createRecording } from './recording/create-recording.ts';
import { whenThere } from './when-there.ts';

/** What makes calls, once it is fetched. */
export interface Calls {
  /** Called once; the model ends what it gets. What opens connections goes through `watching`. */
  createEngine(watching: CallDoctor['watching']): CallEngine;
  openDoctor(place: DoctorPlace): CallDoctor;
  readonly createRecording: typeof createRecording;
}

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly client: ServiceClient;
  readonly desktop: Desktop;
  /** Null until it is there. */
  readonly calls: Observable<Calls | null>;
  /** Whether the connection with this voice is wanted after the call. */
  readonly holds: (voice: string) => boolean;
  readonly computerBusy: Subject<boolean>;
}

interface OpenCall {
  readonly call: CallEngine;
  readonly doctor: DoctorModel;
  /** What goes over the connections of a call beside media. */
  readonly taps: {
    readonly marks: Marks;
    readonly fileLines: FileLines;
    readonly recordLines: RecordLines;
    readonly lingering: Lingering;
  };
}

/** The engine, with all that sits on its connections. */
export function openCall({ clock, client, desktop, calls, ...deps }: Deps): OpenCall {
  // Whenever the engine comes, it ends where it would had it been there.
  const scope = deps.scope.child();
  const { call, follow } = createLateCall();
  const pairs = createSubject<readonly PairView[]>([]);
  let doctor: CallDoctor | null = null;
  const taps = {
    marks: createMarks(clock),
    fileLines: createFileLines(),
    recordLines: createRecordLines(clock),
    lingering: createLingering({ clock, holds: deps.holds }),
  };
  const { marks, fileLines, recordLines, lingering } = taps;
  keepLively({ clock, scope, view: call.view, ask: () => client.request('ping', {}) });

  const begin = ({ createEngine, openDoctor }: Calls): void => {
    const watcher = openDoctor({ client, clock, scope, desktop });
    doctor = watcher;
    scope.own(watcher.pairs.subscribe((now) => pairs.set(now)));
    const engine = createEngine((open) =>
      // Within what lingers are those alone that have something to say after a call.
      marks.watching(watcher.watching(lingering.watching(recordLines.watching(fileLines.watching(open))))),
    );
    followCall(watcher, engine, scope);
    tellBusy(watcher, deps.computerBusy, scope);
    scope.own(follow(engine));
    // After it, as scopes end from their end.
    scope.own(lingering.endAll);
    scope.own(() => engine.end());
  };
  whenThere(calls, scope, begin);

  return {
    call,
    doctor: {
      pairs,
      // Nobody can ask before there was a call.
      saveReport: async () => (doctor ? saveReport(doctor, desktop) : 'failed'),
    },
    taps,
  };
}

export type CallTaps = OpenCall['taps'];
