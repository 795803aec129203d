import type { Clock } from '../../../base/clock.ts';
import type { Policy } from '../../../protocol/model.ts';
import type { Storage } from '../../storage/storage.ts';
import type { People } from '../people.ts';
import { createQuota } from '../quota.ts';
import type { GroupRooms } from '../group-rooms.ts';
import type { Rooms } from '../rooms.ts';
import type { Switchboard } from '../switchboard.ts';
import type { AccessManagers } from '../handlers/access-handlers.ts';
import { mayManage } from './access-rules.ts';
import { createAdmissions } from './admissions.ts';
import { createApplicants } from './applicants.ts';
import { createInvites } from './invites.ts';
import { createLinkCodes } from './link-codes.ts';
import { createMembers, type Expel } from './members.ts';
import { createServiceCard } from './service-card.ts';
import { createSessions, type Sessions } from './sessions.ts';

interface AccessDeps {
  readonly storage: Storage;
  readonly people: People;
  readonly rooms: Rooms;
  readonly groups: Pick<GroupRooms, 'leaveAll' | 'takesGuests' | 'join'>;
  readonly switchboard: Switchboard;
  readonly expel: Expel;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly serviceName: string;
  readonly policy: Policy;
  readonly renamed: () => void;
  readonly newcomersPerHour: number;
}

/** All that decides who comes in, as what, and for how long. */
export function createAccess(deps: AccessDeps): AccessManagers & { readonly sessions: Sessions } {
  const { storage, people, rooms, switchboard, clock, newId, newcomersPerHour } = deps;
  const card = createServiceCard(deps);
  const invites = createInvites({ storage, people, rooms, clock, newId });
  const links = createLinkCodes(clock);
  const applicants = createApplicants({
    clock,
    changed() {
      const waiting = applicants.list();
      switchboard.toEverybody({ type: 'admission.asked', data: { waiting } }, (user) =>
        mayManage(people.find(user)?.role ?? 'guest'),
      );
    },
  });
  const newcomers = createQuota(clock, { burst: newcomersPerHour, perSecond: newcomersPerHour / 3600 });
  const admissions = createAdmissions({
    ...{ storage, people, rooms, groups: deps.groups, invites, links, applicants, newcomers, clock, newId },
    policy: () => card.shown().policy,
    isCrowded: switchboard.isCrowded,
    linked: (user) => switchboard.toUsers([user], { type: 'devices.changed', data: {} }),
  });
  const members = createMembers({ ...deps, links });
  const sessions = createSessions({ storage, clock });
  return { people, members, invites, links, applicants, admissions, card, switchboard, sessions };
}
