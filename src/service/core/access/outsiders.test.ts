import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { samplesOf } from '../../../protocol/fakes/bad-inputs.ts';
import type { FileId } from '../../../protocol/ids.ts';
import { requests, type RequestType } from '../../../protocol/requests.ts';
import {
  createCoreHouse,
  newCall,
  newVisit,
  newMessage,
  newRoom,
  type FakeSocket,
} from '../../fakes/core-house.ts';
import { newKeys } from '../../fakes/device-keys.ts';

/**
 * Who is refused what, for every request of the protocol: made from its schemas, so that a request added tomorrow is asked
 * tomorrow.
 */

const types = Object.keys(requests) as RequestType[];
const firsts = new Set<RequestType>(['hello', 'challenge']);

/** The service of Olga, with Bob in a room, Gus as a guest in another, and a call of Olga and Bob. */
function setUp() {
  const keys = newKeys();
  const house = createCoreHouse({ policy: 'open', ownerKey: keys.key });
  const owner = house.enter({ keys, name: 'Olga' });
  const bob = house.enter({ name: 'Bob' });
  const [lab, hall, call, message] = [newRoom(), newRoom(), newCall(), newMessage()];
  const file = randomUUID() as FileId;
  owner.ask('room.create', { room: lab, name: 'Lab', members: [bob.self] });
  owner.ask('room.create', { room: hall, name: 'Hall', members: [] });
  owner.ask('chat.send', { room: lab, message, text: 'Only for the lab' });
  const about = { room: lab, name: 'plan.pdf', type: 'application/pdf', bytes: 10, sha256: 'a'.repeat(64) };
  owner.ask('file.begin', { file, thumbnail: null, ...about });
  const visit = newVisit();
  owner.ask('call.start', { call, visit: newVisit(), to: { user: bob.self }, kind: 'voice' });
  bob.ask('call.join', { call, visit, kind: 'voice' });
  const input = { role: 'guest', room: hall, expiresInMs: null, uses: null, label: '' } as const;
  const { token, invite } = owner.ask('invite.create', input);
  const guest = house.enter({ name: 'Gus', admission: { kind: 'invite', token } });
  const ids: Readonly<Record<string, unknown>> = {
    room: lab,
    message,
    messages: [message],
    file,
    call,
    user: bob.self,
    with: bob.self,
    users: [bob.self],
    members: [bob.self],
    device: bob.hello.device,
    invite: invite.invite,
    visit,
    to: visit,
    replyTo: message,
  };
  return { house, owner, bob, guest, lab, ids };
}

const say = (socket: FakeSocket, type: RequestType, data: unknown) =>
  socket.send(JSON.stringify({ id: 900, type, data }));

/** Valid in form, and about what is there: only not for whoever asks. */
function aimedAt(type: RequestType, ids: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  const aim = (sample: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(sample).map(([key, value]: [string, unknown]) => {
        const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
        return [key, isPlain ? aim(value) : (ids[key] ?? value)];
      }),
    );
  return (samplesOf(requests[type].input) as Record<string, unknown>[]).map(aim);
}

describe('a connection without a hello', () => {
  it.each(types.filter((type) => !firsts.has(type)))('is refused %s', (type) => {
    const { house } = setUp();
    const [data] = samplesOf(requests[type].input);
    const stranger = house.socket();
    expect(say(stranger, type, data)).toMatchObject({ ok: false, error: { code: 'hello-required' } });
    expect(stranger.frames).toHaveLength(1);
  });
});

describe('a person who was removed, and whose line is not closed yet,', () => {
  it.each(types.filter((type) => !firsts.has(type)))('is refused %s', (type) => {
    const { owner, bob, ids } = setUp();
    owner.ask('person.remove', { user: bob.self });
    const heard = owner.frames.length;
    for (const data of aimedAt(type, ids))
      expect(say(bob, type, data)).toMatchObject({ ok: false, error: { code: 'hello-required' } });
    expect(owner.frames).toHaveLength(heard);
  });

  it('hears nothing more', () => {
    const { owner, bob, lab } = setUp();
    owner.ask('person.remove', { user: bob.self });
    bob.forget();
    owner.ask('chat.send', { room: lab, message: newMessage(), text: 'Bob is gone' });
    owner.ask('profile.set', { name: 'Olga B.' });
    for (const type of ['chat.message', 'person.changed', 'room.changed'] as const)
      expect(bob.heard(type)).toEqual([]);
  });
});

/** What is about oneself alone, or about rooms in which one is. */
const ownBusiness = new Set<RequestType>([
  'ping',
  'session.renew',
  'profile.set',
  'picture.set',
  'presence.set',
  'presence.idle',
  'device.link',
  'device.list',
  'invite.list',
  'file.usage',
]);

/** Nothing but empty lists, or a refusal that tells nothing. */
const empty = /^(\{("\w+":(\[\]|null),?)*\}|not-found|not-allowed)$/;

describe('a guest, about what is outside their room,', () => {
  const outside = types.filter((type) => !firsts.has(type) && !ownBusiness.has(type));

  it.each(outside)('is refused %s, or finds nothing, and nobody hears of it', (type) => {
    const { owner, bob, guest, ids } = setUp();
    const before = [owner.frames.length, bob.frames.length];
    for (const data of aimedAt(type, ids)) {
      const answer = say(guest, type, data);
      expect(answer.ok ? JSON.stringify(answer.data) : answer.error.code).toMatch(empty);
    }
    expect([owner.frames.length, bob.frames.length]).toEqual(before);
  });
});
