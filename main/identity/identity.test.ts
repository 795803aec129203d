import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { helloText } from '../../src/protocol/device-key.ts';
import { type IdentityDeps, loadIdentity } from './identity.ts';

const reverse = (text: string): string => Buffer.from(text).reverse().toString();

function setUp(options: { keyring?: boolean; backend?: string; file?: string } = {}) {
  const disk = new Map<string, string>();
  if (options.file !== undefined) disk.set('/data/identity.json', options.file);
  const lines: string[] = [];
  const state = { keyring: options.keyring ?? false, backend: options.backend ?? 'gnome_libsecret' };
  const deps: IdentityDeps = {
    folder: '/data',
    keyring: {
      isEncryptionAvailable: () => state.keyring,
      getSelectedStorageBackend: () => state.backend,
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
    expect(second.at('host').key).toBe(first.at('host').key);
    expect(content()['protection']).toBe(keyring ? 'keyring' : 'file');
    expect(second.secretIn).toBe(keyring ? 'keyring' : 'file');
  });

  it.each([true, false])(
    'is another one after a person was forgotten there, and there alone (keyring: %s)',
    (keyring) => {
      const { deps } = setUp({ keyring });
      const identity = loadIdentity(deps);
      const keysAt = (of: typeof identity) => ['host', 'https://box:7480'].map((label) => of.at(label).key);
      const [host, box] = keysAt(identity);
      identity.renew('host');
      const [again, same] = keysAt(identity);
      expect([again === host, same === box]).toEqual([false, true]);
      expect(keysAt(loadIdentity(deps))).toEqual([again, same]);
      identity.renew('host');
      expect(keysAt(identity)[0]).not.toBe(again);
    },
  );

  it('is another one at each service', () => {
    const identity = loadIdentity(setUp().deps);
    expect(identity.at('http://a').key).not.toBe(identity.at('http://b').key);
    expect(identity.at('http://a').key).toMatch(/^[A-Za-z0-9_-]{87}$/);
  });

  it('proves itself by its key', () => {
    const { key, sign } = loadIdentity(setUp().deps).at('host');
    const point = Buffer.from(key, 'base64url');
    const [x, y] = [point.toString('base64url', 1, 33), point.toString('base64url', 33)];
    const shown = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
    const signature = Buffer.from(sign({ service: 's', nonce: 'n' }), 'base64url');
    const isOf = (nonce: string): boolean =>
      verify(
        'sha256',
        Buffer.from(helloText({ service: 's', nonce, key })),
        { key: shown, dsaEncoding: 'ieee-p1363' },
        signature,
      );
    expect([isOf('n'), isOf('m')]).toEqual([true, false]);
  });

  it('proves itself with each of many keys, short ones too', () => {
    const identity = loadIdentity(setUp().deps);
    for (let service = 0; service < 600; service += 1) {
      expect(identity.at(`http://${service}`).sign({ service: 's', nonce: 'n' })).toMatch(/^[\w-]{86}$/);
    }
  });

  it('does not put the bare secret into the file when there is a keyring', () => {
    const { deps, content } = setUp({ keyring: true });
    const { key } = loadIdentity(deps).at('host');
    const bare = setUp({ file: JSON.stringify({ ...content(), protection: 'file' }) });
    expect(loadIdentity(bare.deps).at('host').key).not.toBe(key);
  });

  it('takes a password that is the same everywhere for no keyring', () => {
    const { deps, content } = setUp({ keyring: true, backend: 'basic_text' });
    expect(loadIdentity(deps).secretIn).toBe('file');
    expect(content()['protection']).toBe('file');
  });

  it('moves into a keyring that came later, and stays the same', () => {
    const { deps, state, content } = setUp();
    const { key } = loadIdentity(deps).at('host');
    state.keyring = true;
    const moved = loadIdentity(deps);
    expect([moved.at('host').key, moved.secretIn, content()['protection']]).toEqual([
      key,
      'keyring',
      'keyring',
    ]);
    expect(loadIdentity(deps).at('host').key).toBe(key);
  });

  it('stays in its file where a keyring does not take it', () => {
    const { deps, state, content } = setUp();
    const { key } = loadIdentity(deps).at('host');
    state.keyring = true;
    const refuses = (): never => {
      throw new Error('denied');
    };
    const kept = loadIdentity({ ...deps, keyring: { ...deps.keyring, encryptString: refuses } });
    expect([kept.at('host').key, kept.secretIn, content()['protection']]).toEqual([key, 'file', 'file']);
  });

  it('is not replaced while the keyring is locked', () => {
    const { deps, disk, state } = setUp({ keyring: true });
    const real = loadIdentity(deps);
    const file = disk.get('/data/identity.json');
    state.keyring = false;
    const passing = loadIdentity(deps);
    expect([passing.secretIn, passing.at('host').key === real.at('host').key]).toEqual(['passing', false]);
    expect(disk.get('/data/identity.json')).toBe(file);
    state.keyring = true;
    expect(loadIdentity(deps).at('host').key).toBe(real.at('host').key);
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

  it('never logs the secret or a signature', () => {
    const { deps, lines, content } = setUp();
    const signature = loadIdentity(deps).at('host').sign({ service: 's', nonce: 'n' });
    expect(lines.join('\n')).not.toContain(signature);
    expect(lines.join('\n')).not.toContain(content()['secret']);
  });
});
