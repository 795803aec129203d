import type { Clock } from '../../src/base/clock.ts';
import { isLoopback } from '../../src/base/is-loopback.ts';
import type { Scope } from '../../src/base/scope.ts';
import { createCallDoctor, type CallDoctor } from '../../src/call/doctor/call-doctor.ts';
import { createServiceProbe } from '../../src/call/doctor/service-probe.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { DoctorTools } from '../platform/rtc/doctor-tools.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import { isOnline } from './on-online.ts';

/** What is around the doctor, besides its tools. */
export interface DoctorPlace {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly desktop: Pick<Desktop, 'info' | 'serviceAddress' | 'on' | 'askMemory'>;
}

export function openCallDoctor(tools: DoctorTools, place: DoctorPlace): CallDoctor {
  const { client, clock, scope, desktop } = place;
  const address = (): string | undefined => URL.parse(desktop.serviceAddress.getState() ?? '')?.hostname;
  const probe = createServiceProbe({
    clock,
    scope,
    isOnline: () => isOnline(client),
    isHere: () => isLoopback(address() ?? ''),
    ask: async () => (await client.request('ping', {})).ok,
  });
  scope.own(
    client.connection.subscribe((now, before) => {
      if (before.state === 'online' && now.state !== 'online') probe.lost();
    }),
  );
  const doctor = createCallDoctor({
    clock,
    scope,
    ...tools,
    lookAtService: () => probe.look(),
    askMemory: () => desktop.askMemory(),
    version: desktop.info.version,
  });
  scope.own(desktop.on('network.changed', () => doctor.networkChanged()));
  return doctor;
}
