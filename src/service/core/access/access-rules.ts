import type { Role } from '../../../protocol/model.ts';

/** Who may do what to whom: pure, so that each rule is read and tested by itself. */

const rank: Readonly<Record<Role, number>> = { guest: 0, member: 1, admin: 2, owner: 3 };

/** Settings, other people, everybody's invites. */
export const mayManage = (by: Role): boolean => rank[by] >= rank.admin;

/** Nobody gives more than they have, and a guest brings nobody. */
export const mayInvite = (by: Role, as: Role): boolean => rank[by] >= rank.member && rank[as] <= rank[by];

/** An admin deals with members and guests, an owner with everybody. */
export const mayDealWith = (by: Role, other: Role): boolean =>
  by === 'owner' || (by === 'admin' && rank[other] < rank.admin);

export const mayGiveRole = (by: Role, other: Role, next: Role): boolean =>
  mayDealWith(by, other) && rank[next] <= rank[by];

/** Somebody must always be able to manage the service. */
export const isLastOwner = (role: Role, owners: number): boolean => role === 'owner' && owners <= 1;

/** An invite never takes away what somebody has. */
export const higher = (a: Role, b: Role): Role => (rank[a] >= rank[b] ? a : b);
