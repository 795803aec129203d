import type { Clock } from '../../../base/clock.ts';
import { closeCodes } from '../../../protocol/errors.ts';
import type { DeviceId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';
import type { Applicant } from '../../../protocol/model.ts';
import type { Connection } from '../connection.ts';
import { networkOf } from '../network-of.ts';

interface Application extends Applicant {
  readonly deviceName: string;
}

/** Devices that asked to be let in. They wait with an open connection; whoever leaves asks again. */
export interface Applicants {
  list(): Applicant[];
  find(device: DeviceId): Application | undefined;
  /** False where too many wait already. */
  add(application: Application, connection: Connection): boolean;
  /** Tells the one who waits, and forgets them. */
  decide(device: DeviceId, admitted: boolean): void;
  /** The connection has gone. */
  leave(connection: Connection): void;
}

interface ApplicantsDeps {
  readonly clock: Clock;
  /** The list has become another one. */
  readonly changed: () => void;
}

interface Waiting {
  readonly application: Application;
  readonly connection: Connection;
}

export function createApplicants({ clock, changed }: ApplicantsDeps): Applicants {
  const waiting = new Map<DeviceId, Waiting>();

  const forget = (device: DeviceId): void => {
    if (waiting.delete(device)) changed();
  };
  const list = (): Applicant[] =>
    [...waiting.values()].map(({ application: { device, name, sinceMs } }) => ({ device, name, sinceMs }));

  /** Nobody near takes every place. */
  const hasPlace = ({ address }: Connection): boolean => {
    const nearby = [...waiting.values()].filter(
      ({ connection }) => networkOf(connection.address) === networkOf(address),
    );
    return waiting.size < limits.applicants && nearby.length < limits.applicantsPerAddress;
  };

  return {
    list,
    find: (device) => waiting.get(device)?.application,
    add(application, connection) {
      const { device } = application;
      if (!waiting.has(device) && !hasPlace(connection)) return false;
      const before = waiting.get(device)?.connection;
      if (before && before !== connection) before.line.close(closeCodes.replaced, 'this device asked again');
      waiting.set(device, { application, connection });
      connection.cancelDeadline();
      connection.cancelDeadline = clock.after(limits.applicantWaitMs, () => {
        connection.line.close(closeCodes.helloTimeout, 'nobody decided');
      });
      changed();
      return true;
    },
    decide(device, admitted) {
      const found = waiting.get(device);
      if (!found) return;
      forget(device);
      const event = { type: 'admission.decided', data: { admitted } } as const;
      found.connection.line.send(JSON.stringify(event));
      found.connection.cancelDeadline();
      // Time for the hello that follows; who was refused has nothing more to say.
      found.connection.cancelDeadline = clock.after(admitted ? limits.helloTimeoutMs : 0, () =>
        found.connection.line.close(admitted ? closeCodes.helloTimeout : closeCodes.removed, 'decided'),
      );
    },
    leave(connection) {
      for (const [device, found] of waiting) if (found.connection === connection) forget(device);
    },
  };
}
