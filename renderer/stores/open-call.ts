import type { Clock } from '../../src/base/clock.ts';
import type { Subject } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallDoctor } from '../../src/call/doctor/call-doctor.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import { createFileLines, type FileLines } from '../../src/call/files/file-lines.ts';
import { createLingering, type Lingering } from '../../src/call/lingering.ts';
import { createMarks, type Marks } from '../../src/call/marks/marks.ts';
import { createRecordLines, type RecordLines } from '../../src/call/recording/record-lines.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { DoctorTools } from '../platform/rtc/doctor-tools.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import { followCall, openCallDoctor, tellBusy } from './call-doctor.ts';
import { keepLively } from './lively-line.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly client: ServiceClient;
  readonly desktop: Desktop;
  readonly createCall: (watching: CallDoctor['watching']) => CallEngine;
  readonly doctorTools: DoctorTools;
  /** Whether the connection with this voice is wanted after the call. */
  readonly holds: (voice: string) => boolean;
  readonly computerBusy: Subject<boolean>;
}

interface OpenCall {
  readonly call: CallEngine;
  readonly doctor: CallDoctor;
  /** What goes over the connections of a call beside media. */
  readonly taps: {
    readonly marks: Marks;
    readonly fileLines: FileLines;
    readonly recordLines: RecordLines;
    readonly lingering: Lingering;
  };
}

/** The engine, with all that sits on its connections. */
export function openCall({ scope, clock, client, desktop, ...deps }: Deps): OpenCall {
  const doctor = openCallDoctor({ client, clock, scope, desktop, tools: deps.doctorTools });
  const taps = {
    marks: createMarks(clock),
    fileLines: createFileLines(),
    recordLines: createRecordLines(clock),
    lingering: createLingering({ clock, holds: deps.holds }),
  };
  const { marks, fileLines, recordLines, lingering } = taps;
  const call = deps.createCall((open) =>
    // Within what lingers are those alone that have something to say after a call.
    marks.watching(doctor.watching(lingering.watching(recordLines.watching(fileLines.watching(open))))),
  );
  followCall(doctor, call, scope);
  tellBusy(doctor, deps.computerBusy, scope);
  keepLively({ clock, scope, view: call.view, ask: () => client.request('ping', {}) });
  // After it, as scopes end from their end.
  scope.own(lingering.endAll);
  scope.own(() => call.end());
  return { call, doctor, taps };
}

export type CallTaps = OpenCall['taps'];
