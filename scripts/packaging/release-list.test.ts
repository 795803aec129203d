import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest, targetOf } from '../../main/updates/manifest.ts';
import { root } from '../run.ts';
import { feedFrom, listRelease, notesOf } from './release-list.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'parley-list-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the place for updates that a build gets', () => {
  it('is what whoever packages says, or none', () => {
    expect(feedFrom({})).toBeUndefined();
    expect(feedFrom({ PARLEY_UPDATE_FEED: 'https://example.org/parley', PARLEY_UPDATE_KEY: key })).toEqual({
      url: 'https://example.org/parley',
      publicKey: key,
      updaterCacheDirName: 'parley-updater',
    });
  });

  it('is never half said: nobody ships a build that believes anybody', () => {
    expect(() => feedFrom({ PARLEY_UPDATE_FEED: 'https://example.org/parley' })).toThrow('PARLEY_UPDATE_KEY');
  });
});

describe('what the changelog says of a version', () => {
  const changelog = '# Changelog\n\n## [1.1.0] - today\n\n- New\n- Newer\n\n## [1.0.0] - before\n\n- Old\n';

  it('is its section, or nothing', () => {
    expect(notesOf(changelog, '1.1.0')).toBe('- New\n- Newer');
    expect(notesOf(changelog, '1.2.0')).toBe('');
  });

  it('ends with a whole line where it is long', () => {
    const long = notesOf(`## [1.1.0]\n${'- A line of news\n'.repeat(1_000)}`, '1.1.0');
    expect(long.length).toBeLessThanOrEqual(8_000);
    expect(long.endsWith('- A line of news')).toBe(true);
  });
});

describe('the list of a release', () => {
  const list = (env: NodeJS.ProcessEnv) => {
    const image = path.join(folder, 'Parley.AppImage');
    writeFileSync(image, 'made');
    const outcomes = [
      {
        target: 'AppImage',
        files: [image, path.join(folder, 'Parley.exe'), path.join(folder, 'Parley.zip')],
      },
      { target: 'deb', missing: 'no fpm' },
    ];
    for (const file of outcomes[0]?.files ?? []) writeFileSync(file, 'made');
    return listRelease({ root, makeDir: folder, outcomes, arch: 'x64', env });
  };
  const env = { PARLEY_UPDATE_FEED: 'https://example.org/parley', PARLEY_UPDATE_KEY: key };

  it('is none without a key to sign with', async () => {
    expect(await list({})).toEqual([]);
    expect(await list(env)).toEqual([]);
  });

  it('is signed, and holds what this system takes and nothing else', async () => {
    const keyFile = path.join(folder, 'key.pem');
    writeFileSync(keyFile, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const [text = '', signature = ''] = await list({
      ...env,
      PARLEY_UPDATE_SIGNING_KEY: keyFile,
      PARLEY_UPDATE_PERCENT: '20',
    });
    const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
    const target = targetOf('stable', process.platform, 'x64');
    const { files, percent, notes } = readManifest(
      { text: read(text), signature: read(signature) },
      key,
      target,
    );
    expect([files.length, files[0]?.size, percent]).toEqual([1, 4, 20]);
    expect(notes).toContain('Added');
  });
});
