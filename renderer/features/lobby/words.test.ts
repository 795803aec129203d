import { describe, expect, it } from 'vitest';
import type { Hosting } from '../../../src/bridge/contract.ts';
import type { ServiceConnection } from '../../platform/service/service-client.ts';
import { connectionWords, hostingFailureWords, isUnreachable } from './words.ts';

const connections: readonly ServiceConnection[] = [
  { state: 'idle' },
  { state: 'connecting', attempt: 1 },
  { state: 'waiting', attempt: 1, retryAtMs: 0 },
  { state: 'closed' },
  { state: 'refused', reason: 'version' },
  { state: 'refused', reason: 'replaced' },
  { state: 'refused', reason: 'rejected' },
];

describe('the connection in words', () => {
  it.each(connections)('%j has its own words', (connection) => {
    const own = connectionWords(connection, null).text;
    expect(own).not.toBe('');
    expect(connections.filter((other) => connectionWords(other, null).text === own)).toEqual([connection]);
  });

  it('says of every refusal, and of a service that was closed, what to do', () => {
    const refused = connections.filter(({ state }) => state === 'refused' || state === 'closed');
    for (const connection of refused) expect(connectionWords(connection, null).more).toMatch(/\.$/);
  });

  it.each([
    [{ state: 'starting' }, /Starting/],
    [{ state: 'failed', reason: 'crashed', port: 1 }, /not running/],
    [{ state: 'off' }, /Offline/],
  ] as const)('hosting %j comes first where it matters', (hosting: Hosting, text) => {
    expect(connectionWords({ state: 'waiting', attempt: 1, retryAtMs: 0 }, hosting).text).toMatch(text);
  });

  it('names the port that is taken', () => {
    expect(hostingFailureWords({ state: 'failed', reason: 'port-in-use', port: 7480 })).toContain('7480');
    expect(hostingFailureWords({ state: 'failed', reason: 'crashed', port: 7480 })).not.toContain('7480');
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
