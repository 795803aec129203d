import { fail, ok } from '../../../base/result.ts';
import type { accessRequests } from '../../../protocol/requests/access.ts';
import { mayManage } from '../access/access-rules.ts';
import type { Admissions } from '../access/admissions.ts';
import type { Applicants } from '../access/applicants.ts';
import type { Inviter, Invites } from '../access/invites.ts';
import type { LinkCodes } from '../access/link-codes.ts';
import type { Members } from '../access/members.ts';
import type { ServiceCard } from '../access/service-card.ts';
import type { Identity } from '../connection.ts';
import type { People } from '../people.ts';
import type { Switchboard } from '../switchboard.ts';
import type { HandlersOf } from './answer.ts';

export interface AccessManagers {
  readonly people: People;
  readonly members: Members;
  readonly invites: Invites;
  readonly links: LinkCodes;
  readonly applicants: Applicants;
  readonly admissions: Admissions;
  readonly card: ServiceCard;
  readonly switchboard: Switchboard;
}

export function createAccessHandlers(managers: AccessManagers): HandlersOf<typeof accessRequests> {
  const { people, members, invites, links, applicants, admissions, card, switchboard } = managers;
  const inviter = ({ user }: Identity): Inviter => ({ user, role: people.find(user)?.role ?? 'guest' });
  const manages = (by: Identity): boolean => mayManage(inviter(by).role);

  return {
    'device.link': ({ user }) => ok(links.make(user)),
    'device.list': ({ user }) => ok({ devices: members.devicesOf(user) }),
    'device.rename': ({ user }, { device, name }) => members.renameDevice(user, device, name),
    'device.remove': ({ user }, { device }) => members.removeDevice(user, device),
    'invite.create': (by, input) => invites.create(inviter(by), input),
    'invite.list': (by, { room }) => ok({ invites: invites.list(inviter(by), room) }),
    'invite.revoke': (by, { invite }) => invites.revoke(inviter(by), invite),
    'admission.list': (by) =>
      manages(by) ? ok({ waiting: applicants.list() }) : fail('not-allowed', 'for admins'),
    'admission.decide': (by, { device, admit }) => {
      if (!manages(by)) return fail('not-allowed', 'for admins');
      if (!applicants.find(device)) return fail('not-found');
      if (admit) admissions.accept(device);
      applicants.decide(device, admit);
      return ok({});
    },
    'person.role': ({ user }, { user: other, role }) => members.setRole(user, other, role),
    'person.remove': ({ user }, { user: other }) => members.remove(user, other),
    'service.set': (by, change) => {
      if (!manages(by)) return fail('not-allowed', 'for admins');
      card.change(change);
      const { name, policy } = card.shown();
      switchboard.toEverybody({ type: 'service.changed', data: { name, policy } });
      return ok({});
    },
  };
}
