import type { UserId } from './ids.ts';
import type { Message, Role, Room, RoomMember } from './model.ts';

/** Who wants to, and what they and the message's sender are on the service. */
interface Deleting {
  readonly by: UserId;
  readonly role: Role;
  readonly senderRole: Role;
  readonly room: { readonly kind: Room['kind']; readonly members: readonly RoomMember[] };
}

/**
 * One's own words; those of others where one leads the room; and in rooms of several, whoever manages the service those of
 * members and guests, an owner those of everybody. A conversation of two belongs to the two.
 */
export function mayDelete(
  { from, body }: Pick<Message, 'from' | 'body'>,
  { by, role, senderRole, room }: Deleting,
): boolean {
  if (body.kind !== 'text') return false;
  if (from === by) return true;
  const own = room.members.find(({ user }) => user === by);
  if (!own || room.kind !== 'group') return false;
  if (own.role === 'owner' || role === 'owner') return true;
  return role === 'admin' && senderRole !== 'owner' && senderRole !== 'admin';
}
