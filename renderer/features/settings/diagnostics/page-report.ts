import type { Settings } from '../../../../src/bridge/settings.ts';
import type { ReportWish } from '../../../../src/bridge/diagnostic-routes.ts';
import type { DevicesState, SessionState } from '../../../stores/app-model.ts';
import type { ConnectionCheckState } from '../../../stores/connection-check-model.ts';

interface Known {
  readonly session: Pick<SessionState, 'connection' | 'people' | 'rooms' | 'serviceName'>;
  readonly settings: Settings;
  readonly devices: DevicesState;
  readonly check: ConnectionCheckState;
}

/** So many the main process takes. */
const maxNames = 10_000;

/** What this page knows that helps, and whose names main has to take out of it and of the log. */
export function pageReport({ session, settings, devices, check }: Known): ReportWish {
  const { profile, noiseSuppression, cameraStyle, relayOnly } = settings;
  const { mode, ...place } = profile?.service ?? { mode: 'none' };
  const page = {
    service: mode,
    reach: 'reach' in place ? place.reach : undefined,
    connection: session.connection.state,
    people: session.people.size,
    rooms: session.rooms.size,
    settings: { noiseSuppression, cameraStyle, relayOnly },
    // What they are called often says whose they are, in a shape that no list of names knows.
    microphones: devices.microphones.length,
    cameras: devices.cameras.length,
    speakers: devices.speakers.length,
    check,
  };
  const names = [
    session.serviceName,
    ...[...session.people.values()].map(({ name }) => name),
    ...[...session.rooms.values()].map(({ name }) => name ?? ''),
  ].filter((name) => name.trim() !== '');
  return { page: JSON.stringify(page, null, 2).slice(0, 32_000), names: names.slice(0, maxNames) };
}
