import type { Subject } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallDoctor } from '../../src/call/doctor/call-doctor.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import { isInCall } from './call-place.ts';

/**
 * What the doctor finds of this computer, to whoever decides whether a seventh may come: encoders alone say nothing of pictures that come
 * and are thrown away.
 */
export function tellBusy({ pairs }: Pick<CallDoctor, 'pairs'>, busy: Subject<boolean>, scope: Scope): void {
  scope.own(
    pairs.subscribe((now) => busy.set(now.some(({ mine }) => mine !== null && mine.computer === 'busy'))),
  );
}

/** How saving the report went. `cancelled`: the person thought better of it. */
export type ReportSaved = 'saved' | 'cancelled' | 'failed';

/** What the call's panel sees and may do. */
export interface DoctorModel extends Pick<CallDoctor, 'pairs'> {
  saveReport(): Promise<ReportSaved>;
}

/** Tells the doctor what it cannot see from the connections. */
export function followCall(doctor: CallDoctor, { view }: Pick<CallEngine, 'view'>, scope: Scope): void {
  doctor.useReach((voice) => {
    const now = view.getState();
    if (now.phase !== 'live') return true;
    const heard = now.peers.find(({ audioTrack }) => audioTrack === voice);
    if (heard) return heard.reachable;
    // While nothing comes from somebody, no track is shown: then it is theirs, if they are the only one.
    const [silent, ...others] = now.peers.filter(({ audioTrack }) => audioTrack === null);
    return silent === undefined || others.length > 0 || silent.reachable;
  });
  scope.own(
    view.subscribe((now, before) => {
      if (isInCall(now) && !isInCall(before)) doctor.callBegan();
    }),
  );
}

/** No date in it: a name for the day stands in the folder anyway. */
const reportName = 'parley-call-report.json';

export async function saveReport(
  doctor: Pick<CallDoctor, 'report'>,
  { saveAs }: Pick<Desktop, 'saveAs'>,
): Promise<ReportSaved> {
  // Of the moment in which it was asked for.
  const text = `${JSON.stringify(doctor.report(), null, 2)}\n`;
  try {
    const target = await saveAs(reportName);
    if (!target) return 'cancelled';
    try {
      await target.write(new TextEncoder().encode(text));
      await target.finish();
      return 'saved';
    } catch {
      await target.cancel();
      return 'failed';
    }
  } catch {
    return 'failed';
  }
}
