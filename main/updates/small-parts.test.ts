import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readFeed } from './feed.ts';
import { manifestName, readManifest, signatureName, targetOf } from './manifest.ts';
import { problemOf, Untrusted } from './problem-of.ts';
import { whyNone } from './why-none.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const target = targetOf('stable', 'linux', 'x64');
const list = {
  parleyRelease: 1,
  ...target,
  version: '1.1.0',
  notes: '',
  files: [{ name: 'Parley.AppImage', sha512: `${'A'.repeat(86)}==`, size: 9 }],
};
const signed = (content: object) => {
  const text = JSON.stringify(content);
  return { text, signature: sign(null, Buffer.from(text), privateKey).toString('base64') };
};

describe('a list of releases', () => {
  it('is named by what it is for', () => {
    expect([manifestName(target), signatureName(target)]).toEqual([
      'stable-linux-x64.json',
      'stable-linux-x64.json.sig',
    ]);
  });

  it('is read when it is signed', () => {
    expect(readManifest(signed(list), key, target)).toEqual(list);
  });

  it.each([
    ['no signature', { ...signed(list), signature: '' }],
    [
      'a signature of something else',
      { ...signed(list), signature: signed({ ...list, version: '9.9.9' }).signature },
    ],
    ['one for early releases', signed({ ...list, channel: 'beta' })],
    ['one for another system', signed({ ...list, platform: 'darwin' })],
    ['one for another processor', signed({ ...list, arch: 'arm64' })],
  ])('is not believed: %s', (_name, received) => {
    expect(() => readManifest(received, key, target)).toThrow(Untrusted);
  });

  it.each([
    ['a path for a name', { ...list, files: [{ ...list.files[0], name: '../../evil' }] }],
    ['a form of a later day', { ...list, parleyRelease: 2 }],
    ['no files', { ...list, files: [] }],
  ])('is no use though it is signed: %s', (_name, content) => {
    expect(() => readManifest(signed(content), key, target)).toThrow('no list');
  });
});

describe('the place to look', () => {
  const build = (url: string) =>
    readFeed(JSON.stringify({ url, publicKey: key, updaterCacheDirName: 'parley-updater' }));

  it('is what the build says, or none', () => {
    expect(readFeed(undefined)).toBeUndefined();
    expect(build('https://downloads.example.org/parley')?.publicKey).toBe(key);
  });

  it.each(['http://downloads.example.org', 'file:///etc', 'nothing'])('is never %s', (url) => {
    expect(() => build(url)).toThrow('Invalid input');
  });
});

describe('where Parley cannot renew itself', () => {
  const appImage = {
    isPackaged: true,
    platform: 'linux' as NodeJS.Platform,
    program: '/tmp/.mount_Parley/parley',
    appImage: '/home/ada/Parley.AppImage' as string | undefined,
    hasUninstaller: false,
    hasFeed: true,
  };

  it.each([
    [null, {}],
    ['checkout', { isPackaged: false }],
    ['no-source', { hasFeed: false }],
    ['package-manager', { appImage: undefined, program: '/opt/Parley/parley' }],
    ['package-manager', { appImage: undefined, program: '/usr/lib/parley/parley', hasFeed: false }],
    ['folder', { appImage: undefined, program: '/home/ada/Parley/parley' }],
    ['folder', { platform: 'win32' as const }],
    [null, { platform: 'win32' as const, hasUninstaller: true }],
    ['folder', { platform: 'darwin' as const, program: '/Volumes/Parley/Parley.app/Contents/MacOS/parley' }],
    [null, { platform: 'darwin' as const, program: '/Applications/Parley.app/Contents/MacOS/parley' }],
    [
      null,
      { platform: 'darwin' as const, program: '/Users/ada/Applications/Parley.app/Contents/MacOS/parley' },
    ],
  ])('is said: %s', (why, change) => {
    expect(whyNone({ ...appImage, ...change })).toBe(why);
  });
});

describe('what went wrong', () => {
  const coded = (code: string) => Object.assign(new Error('it'), { code });

  it.each([
    ['untrusted', new Untrusted('no')],
    ['damaged', coded('ERR_CHECKSUM_MISMATCH')],
    ['disk-full', coded('ENOSPC')],
    ['not-writable', coded('EACCES')],
    ['unreachable', coded('ECONNREFUSED')],
    ['unreachable', Object.assign(new Error('404'), { code: 'HTTP_ERROR_404', statusCode: 404 })],
    ['unreachable', new Error('net::ERR_INTERNET_DISCONNECTED')],
    ['unreachable', new Error('Request has been aborted by the server')],
    ['unknown', new Error('a bug')],
    ['unknown', 'a bug'],
  ])('is %s', (why, error) => {
    expect(problemOf(error)).toBe(why);
  });
});
