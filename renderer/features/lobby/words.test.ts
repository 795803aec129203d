import { describe, expect, it } from 'vitest';
import type { Hosting } from '../../../src/bridge/contract.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { Person } from '../../../src/protocol/model.ts';
import type { ServiceConnection } from '../../platform/service/service-client.ts';
import { connectionWords, hostingFailureWords, hostName, isGone, isUnreachable } from './words.ts';

const connections: readonly ServiceConnection[] = [
  { state: 'idle' },
  { state: 'connecting', attempt: 1 },
  { state: 'waiting', attempt: 1, retryAtMs: 0 },
  { state: 'closed', why: 'quit' },
  { state: 'closed', why: 'turned-off' },
  { state: 'refused', reason: 'version' },
  { state: 'refused', reason: 'replaced' },
  { state: 'refused', reason: 'rejected' },
];

describe('the connection in words', () => {
  it.each(connections)('%j has its own words', (connection) => {
    const own = connectionWords(connection, null, null).text;
    expect(own).not.toBe('');
    expect(connections.filter((other) => connectionWords(other, null, null).text === own)).toEqual([
      connection,
    ]);
  });

  it('says of every refusal, and of a service that was closed, what to do', () => {
    const refused = connections.filter(({ state }) => state === 'refused' || state === 'closed');
    for (const connection of refused) expect(connectionWords(connection, null, null).more).toMatch(/\.$/);
  });

  it.each([
    [{ state: 'starting' }, /Starting/],
    [{ state: 'failed', reason: 'crashed', port: 1 }, /not running/],
    [{ state: 'off' }, /Offline/],
  ] as const)('hosting %j comes first where it matters', (hosting: Hosting, text) => {
    expect(connectionWords({ state: 'waiting', attempt: 1, retryAtMs: 0 }, hosting, null).text).toMatch(text);
  });

  it('names the port that is taken', () => {
    expect(hostingFailureWords({ state: 'failed', reason: 'port-in-use', port: 7480 })).toContain('7480');
    expect(hostingFailureWords({ state: 'failed', reason: 'crashed', port: 7480 })).not.toContain('7480');
  });
});

describe('who took a service away', () => {
  const self = 'self' as UserId;
  const person = (name: string, change: Partial<Person> = {}): Person => ({
    user: name as UserId,
    name,
    presence: 'available',
    role: 'member',
    left: false,
    ...change,
  });
  const hostOf = (...people: Person[]) =>
    hostName({ self, people: new Map(people.map((each) => [each.user, each])) });
  const ada = person('Ada', { role: 'owner' });

  it('is the one owner there is', () => {
    expect(hostOf(person('Ben'), ada, person('Cy', { role: 'owner', left: true }))).toBe('Ada');
  });

  it.each([
    ['nobody', [person('Ben')]],
    ['one of two', [ada, person('Ben', { role: 'owner' })]],
    ['oneself', [person('self', { role: 'owner' })]],
  ])('has no name where it is %s', (_who, people) => expect(hostOf(...people)).toBeNull());

  it.each(['quit', 'turned-off'] as const)('%s: is named, or left out', (why) => {
    const more = (host: string | null) => connectionWords({ state: 'closed', why }, null, host).more;
    expect(more('Ada')).toMatch(/^Ada/);
    expect(more(null)).toMatch(/is off|turned off/);
  });
});

describe('a service that cannot be reached', () => {
  it.each([
    [{ state: 'connecting', attempt: 0 }, false],
    [{ state: 'waiting', attempt: 1, retryAtMs: 0 }, true],
    [{ state: 'connecting', attempt: 1 }, true],
    [{ state: 'refused', reason: 'version' }, false],
  ] as const)('%j: %s, also while it is tried again', (connection, expected) => {
    expect(isUnreachable(connection)).toBe(expected);
  });
});

it('a service that was closed or lets nobody in is gone too, one that is on its way is not', () => {
  expect(connections.filter(isGone).map(({ state }) => state)).toEqual([
    'connecting',
    'waiting',
    'closed',
    'closed',
    'refused',
    'refused',
    'refused',
  ]);
  expect([{ state: 'connecting', attempt: 0 } as const, { state: 'knocking' } as const].some(isGone)).toBe(
    false,
  );
});
