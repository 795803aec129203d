import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { SendEvent } from '../ipc/events.ts';
import type { Statuses } from './statuses.ts';

const isInCall = (statuses: ReturnType<Statuses['all']['getState']>, profile: ProfileId): boolean => {
  const call = statuses.get(profile)?.call ?? null;
  return call !== null && call.phase !== 'ringing';
};

/** One call at a time on this computer: whoever begins one leaves the one at another service. */
export function keepToOneCall(statuses: Pick<Statuses, 'all'>, send: SendEvent): void {
  statuses.all.subscribe((now, before) => {
    const begun = [...now.keys()].find((id) => isInCall(now, id) && !isInCall(before, id));
    if (begun === undefined) return;
    for (const other of now.keys()) {
      if (other === begun || !isInCall(now, other)) continue;
      send({ profile: other }, 'command', { command: 'leave-call' });
    }
  });
}
