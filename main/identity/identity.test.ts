import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { type IdentityDeps, loadIdentity } from './identity.ts';
import { serviceLabel } from './service-label.ts';

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
    expect(second.device).toBe(first.device);
    expect(second.tokenFor('host')).toBe(first.tokenFor('host'));
    expect(content()['protection']).toBe(keyring ? 'keyring' : 'file');
  });

  it('gives each service a token of its own, made from the secret by HMAC', () => {
    const { deps, content } = setUp();
    const identity = loadIdentity(deps);
    const secret = Buffer.from(content()['secret'] ?? '', 'base64');
    expect(secret).toHaveLength(32);
    expect(identity.tokenFor('host')).toBe(
      createHmac('sha256', secret).update('parley-token:host').digest('base64url'),
    );
    expect(identity.tokenFor('http://a')).not.toBe(identity.tokenFor('http://b'));
  });

  it('does not put the bare secret into the file when there is a keyring', () => {
    const { deps, content } = setUp({ keyring: true });
    const identity = loadIdentity(deps);
    const bare = Buffer.from(content()['secret'] ?? '', 'base64');
    expect(createHmac('sha256', bare).update('parley-token:host').digest('base64url')).not.toBe(
      identity.tokenFor('host'),
    );
  });

  it('is not replaced while the keyring is locked', () => {
    const { deps, disk, state } = setUp({ keyring: true });
    const real = loadIdentity(deps);
    const file = disk.get('/data/identity.json');
    state.keyring = false;
    expect(loadIdentity(deps).device).not.toBe(real.device);
    expect(disk.get('/data/identity.json')).toBe(file);
    state.keyring = true;
    expect(loadIdentity(deps).device).toBe(real.device);
  });

  it.each(['', '{}', '{"version":1,"device":"x","protection":"file","secret":"AA=="}'])(
    'is set aside when unreadable: %s',
    (file) => {
      const { deps, disk } = setUp({ file });
      loadIdentity(deps);
      expect(disk.get('/data/identity.broken-5.json')).toBe(file);
      expect(disk.get('/data/identity.json')).toContain('"version":1');
    },
  );

  it('never logs the secret or a token', () => {
    const { deps, lines, content } = setUp();
    const token = loadIdentity(deps).tokenFor('host');
    expect(lines.join('\n')).not.toContain(token);
    expect(lines.join('\n')).not.toContain(content()['secret']);
  });
});

describe('the label of a service', () => {
  const join = (address: string) => serviceLabel({ mode: 'join', address });
  it('is the same however the address is typed', () => {
    const typed = ['box', 'box:7480', 'http://box:7480/', 'ws://BOX:7480/ws?x=1', ' http://box:7480/a '];
    expect(new Set(typed.map(join))).toEqual(new Set(['http://box:7480']));
    expect(join('box:80')).toBe('http://box');
    expect(join('wss://a.example')).toBe('https://a.example');
    expect(join('http://a.example')).not.toBe(join('https://a.example'));
  });
  it('is host for the service inside the app', () => {
    expect(serviceLabel({ mode: 'host', reach: 'this-computer', port: 0 })).toBe('host');
    expect(serviceLabel(undefined)).toBe('host');
  });
});
