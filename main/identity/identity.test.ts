import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { type IdentityDeps, loadIdentity } from './identity.ts';

const reverse = (text: string): string => Buffer.from(text).reverse().toString();

function setUp(options: { keyring?: boolean; file?: string } = {}) {
  const disk = new Map<string, string>();
  if (options.file !== undefined) disk.set('/data/identity.json', options.file);
  const lines: string[] = [];
  const state = { keyring: options.keyring ?? false };
  const deps: IdentityDeps = {
    folder: '/data',
    keyring: {
      isEncryptionAvailable: () => state.keyring,
      encryptString: (plain) => Buffer.from(reverse(plain)),
      decryptString: (encrypted) => reverse(encrypted.toString()),
    },
    files: {
      read: (file) => disk.get(file),
      rename(from, to) {
        disk.set(to, disk.get(from) ?? '');
        disk.delete(from);
      },
      writePrivately: (file, text) => disk.set(file, text),
    },
    now: () => 5,
    log: createLog((line) => lines.push(line)),
  };
  return {
    deps,
    disk,
    lines,
    state,
    content: () => JSON.parse(disk.get('/data/identity.json') ?? 'null') as Record<string, string>,
  };
}

describe('identity', () => {
  it.each([true, false])('is made once and found again (keyring: %s)', (keyring) => {
    const { deps, content } = setUp({ keyring });
    const first = loadIdentity(deps);
    const second = loadIdentity(deps);
    expect(second.at('host')).toEqual(first.at('host'));
    expect(content()['protection']).toBe(keyring ? 'keyring' : 'file');
  });

  it('is another one at each service, made from the secret by HMAC', () => {
    const { deps, content } = setUp();
    const identity = loadIdentity(deps);
    const secret = Buffer.from(content()['secret'] ?? '', 'base64');
    expect(secret).toHaveLength(32);
    expect(identity.at('host').token).toBe(
      createHmac('sha256', secret).update('parley-token:host').digest('base64url'),
    );
    expect(identity.at('http://a').token).not.toBe(identity.at('http://b').token);
    expect(identity.at('http://a').device).not.toBe(identity.at('http://b').device);
    expect(identity.at('host').device).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('is the same person on another device that has the same secret', () => {
    const here = setUp();
    const first = loadIdentity(here.deps).at('host');
    const file = JSON.stringify({ ...here.content(), device: '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b11' });
    const second = loadIdentity(setUp({ file }).deps).at('host');
    expect(second.token).toBe(first.token);
    expect(second.device).not.toBe(first.device);
  });

  it('does not put the bare secret into the file when there is a keyring', () => {
    const { deps, content } = setUp({ keyring: true });
    const identity = loadIdentity(deps);
    const bare = Buffer.from(content()['secret'] ?? '', 'base64');
    expect(createHmac('sha256', bare).update('parley-token:host').digest('base64url')).not.toBe(
      identity.at('host').token,
    );
  });

  it('is not replaced while the keyring is locked', () => {
    const { deps, disk, state } = setUp({ keyring: true });
    const real = loadIdentity(deps);
    const file = disk.get('/data/identity.json');
    state.keyring = false;
    expect(loadIdentity(deps).at('host')).not.toEqual(real.at('host'));
    expect(disk.get('/data/identity.json')).toBe(file);
    state.keyring = true;
    expect(loadIdentity(deps).at('host')).toEqual(real.at('host'));
  });

  it.each([
    '',
    '{}',
    '{"version":1,"device":"5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b11","protection":"file","secret":"AA=="}',
  ])('is set aside when unreadable: %s', (file) => {
    const { deps, disk } = setUp({ file });
    loadIdentity(deps);
    expect(disk.get('/data/identity.broken-5.json')).toBe(file);
    expect(disk.get('/data/identity.json')).toContain('"version":1');
  });

  it('never logs the secret or a token', () => {
    const { deps, lines, content } = setUp();
    const token = loadIdentity(deps).at('host').token;
    expect(lines.join('\n')).not.toContain(token);
    expect(lines.join('\n')).not.toContain(content()['secret']);
  });
});
