import { describe, expect, it } from 'vitest';
import type { UserId } from './ids.ts';
import type { MessageBody, Role, RoomMember } from './model.ts';
import { mayDelete } from './moderation.ts';

const [ada, bob] = ['ada', 'bob'] as [UserId, UserId];
const text: MessageBody = { kind: 'text', text: 'word', mentions: [], replyTo: null, files: [] };
const note: MessageBody = { kind: 'event', what: 'left', user: null, name: null };
const room = (kind: 'direct' | 'group', role: RoomMember['role']) =>
  ({ kind, members: [{ user: ada, role }] }) as const;

const asks = (
  from: UserId,
  place: ReturnType<typeof room> | { kind: 'group'; members: [] },
  role: Role = 'member',
  senderRole: Role = 'member',
  body: MessageBody = text,
) => mayDelete({ from, body }, { by: ada, role, senderRole, room: place });

describe('a message is deleted by', () => {
  it('who wrote it, anywhere', () => {
    expect([asks(ada, room('direct', 'member')), asks(ada, room('group', 'guest'), 'guest')]).toEqual([
      true,
      true,
    ]);
  });

  it('who leads the room, and no other member', () => {
    expect(asks(bob, room('group', 'owner'), 'member', 'owner')).toBe(true);
    expect([asks(bob, room('group', 'member')), asks(bob, room('group', 'guest'))]).toEqual([false, false]);
  });

  it.each([
    ['owner', 'owner', true],
    ['owner', 'member', true],
    ['admin', 'member', true],
    ['admin', 'guest', true],
    ['admin', 'admin', false],
    ['admin', 'owner', false],
    ['member', 'guest', false],
  ] as const)('a service’s %s, of a %s: %s', (role, senderRole, may) => {
    expect(asks(bob, room('group', 'member'), role, senderRole)).toBe(may);
  });

  it('nobody else in a conversation of two, nor who is not in the room', () => {
    expect(asks(bob, room('direct', 'owner'), 'owner')).toBe(false);
    expect(asks(bob, { kind: 'group', members: [] }, 'owner')).toBe(false);
  });

  it('nobody, where it is a record', () => {
    expect(asks(ada, room('group', 'owner'), 'owner', 'owner', note)).toBe(false);
  });
});
