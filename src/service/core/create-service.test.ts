import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../base/log.ts';
import { closeCodes } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import { callIn, join } from '../fakes/call-house.ts';
import { createCoreHouse, newCall, newVisit, newMessage } from '../fakes/core-house.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';

describe('frames', () => {
  it.each([
    ['no JSON', '{', 0, 'bad-json'],
    ['nothing', '', 0, 'bad-json'],
    ['no object', '[]', 0, 'bad-message'],
    ['no id', '{"type":"ping","data":{}}', 0, 'bad-message'],
    ['an unknown type', '{"id":7,"type":"fly","data":{}}', 7, 'unknown-type'],
    ['wrong data', '{"id":8,"type":"ping","data":1}', 8, 'bad-message'],
  ])('%s is answered with a code, by the id it has', (_, text, re, code) => {
    const ada = createCoreHouse().enter();
    expect(ada.send(text)).toMatchObject({ re, ok: false, error: { code } });
    expect(ada.ask('ping', {})).toEqual({});
  });

  it('cost something also when they cannot be read', () => {
    const socket = createCoreHouse().socket();
    for (let count = 0; count < limits.rates.any.burst; count += 1) socket.send('{');
    expect(socket.send('{')).toMatchObject({ error: { code: 'rate-limited', retryAfterMs: 1000 / 50 } });
  });

  it('close a connection that never slows down, and not before', () => {
    const socket = createCoreHouse().socket();
    for (let count = 0; count < limits.rates.any.burst + limits.floodRefusals; count += 1) socket.send('{');
    expect(socket.closedWith).toEqual([]);
    socket.send('{');
    expect(socket.closedWith).toEqual([closeCodes.flooding]);
  });

  it('are counted for each connection by itself', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    for (let count = 0; count < limits.rates.any.burst; count += 1) ada.send('{');
    expect(house.enter().ask('ping', {})).toEqual({});
  });
});

describe('large frames', () => {
  it('are refused unread once there were too many, and close the connection in the end', () => {
    const ada = createCoreHouse().enter();
    const brackets = '['.repeat(limits.frameBytes);
    const fit = Math.floor(limits.rates.bytes.burst / limits.frameBytes) - 1;
    for (let count = 0; count < fit; count += 1) {
      expect(ada.send(brackets)).toMatchObject({ error: { code: 'bad-json' } });
    }
    ada.send(brackets);
    expect(ada.send(brackets)).toMatchObject({ re: 0, error: { code: 'rate-limited' } });
    for (let count = 0; count < limits.floodRefusals; count += 1) ada.send(brackets);
    expect(ada.closedWith).toContain(closeCodes.flooding);
  });
});

const fullDisk = Object.assign(new Error('database or disk is full'), { errcode: 13 });

/** Storage whose disk is full from a certain moment on. */
function failingHouse(failure: Error = fullDisk) {
  const lines: string[] = [];
  const real = createSqliteStorage(':memory:', randomUUID);
  let isFull = false;
  const writing =
    <Input extends unknown[], Output>(write: (...input: Input) => Output) =>
    (...input: Input): Output => {
      if (isFull) throw failure;
      return write(...input);
    };
  const storage = {
    ...real,
    append: writing(real.append),
    saveCall: writing(real.saveCall),
    addUser: writing(real.addUser),
  };
  const house = createCoreHouse({ storage, log: createLog((line) => lines.push(line)) });
  const fillDisk = (): void => void (isFull = true);
  const emptyDisk = (): void => void (isFull = false);
  return { house, lines, fillDisk, emptyDisk };
}

describe('a failure of the service', () => {
  it('costs one request, is logged, and says nothing of the message', () => {
    const { house, lines, fillDisk } = failingHouse();
    const ada = house.enter();
    const { room } = ada.ask('room.open', { with: house.enter().self }).room;
    fillDisk();
    expect(ada.refusal('chat.send', { room, message: newMessage(), text: 'a secret' })).toBe('full-disk');
    expect(lines.at(-1)).toContain('disk is full');
    expect(lines.join('\n')).not.toContain('a secret');
    expect(ada.ask('ping', {})).toEqual({});
  });

  it('is answered also to a hello', () => {
    const { house, fillDisk } = failingHouse();
    fillDisk();
    expect(house.turnedAway()).toBe('full-disk');
  });

  it('of another kind is not taken for a full disk', () => {
    const { house, fillDisk } = failingHouse(new Error('a mistake'));
    fillDisk();
    expect(house.turnedAway()).toBe('internal');
  });

  it('does not keep a call from being answered, from ending, or ended', () => {
    const { house, lines, fillDisk, emptyDisk } = failingHouse();
    const ada = house.enter();
    const bob = house.enter();
    const call = newCall();
    ada.ask('call.start', { call, visit: newVisit(), to: { user: bob.self }, kind: 'voice' });
    fillDisk();
    expect(callIn(join(bob, call)).state.phase).toBe('active');
    ada.ask('call.leave', { call });
    expect(bob.heard('call.changed').at(-1)?.call.state).toMatchObject({ phase: 'ended', reason: 'hung-up' });
    expect(bob.refusal('call.leave', { call })).toBe('call-over');
    expect(lines.join('\n')).toContain('call not kept');
    emptyDisk();
    ada.ask('call.start', { call: newCall(), visit: newVisit(), to: { user: bob.self }, kind: 'voice' });
    expect(house.storage.call(call)?.state.phase).toBe('ended');
  });

  it('does not let a ring or an absence go on for ever', () => {
    const { house, fillDisk } = failingHouse();
    const ada = house.enter();
    const bob = house.enter();
    ada.ask('call.start', { call: newCall(), visit: newVisit(), to: { user: bob.self }, kind: 'voice' });
    fillDisk();
    ada.drop();
    house.clock.advance(limits.ringMs);
    expect(bob.heard('call.changed').at(-1)?.call.state).toMatchObject({ phase: 'ended' });
    expect(bob.heard('person.changed').at(-1)?.person).toMatchObject({ presence: 'offline' });
  });
});

describe('the log', () => {
  it('holds no secret, no name and no chat text', () => {
    const lines: string[] = [];
    const house = createCoreHouse({ log: createLog((line) => lines.push(line), 'debug') });
    const ada = house.enter({ name: 'Ada Lovelace' });
    const { room } = ada.ask('room.open', { with: house.enter().self }).room;
    ada.ask('chat.send', { room, message: newMessage(), text: 'the text' });
    ada.drop();
    expect(lines.length).toBeGreaterThan(1);
    for (const secret of [ada.welcome.session.token, ada.hello.keys.key, 'Ada Lovelace', 'the text'])
      expect(lines.join('\n')).not.toContain(secret);
  });
});
