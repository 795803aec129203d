import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import type { Channel } from '../../src/bridge/updates.ts';
import { feed, type Feed } from '../../main/updates/feed.ts';
import type { Outcome } from './outcome.ts';
import { manifestName, signatureName, targetOf, type Manifest } from '../../main/updates/manifest.ts';

/** What electron-updater takes on each system; a deb, an rpm and an archive are renewed by others. */
const takes: Readonly<Record<string, RegExp>> = { linux: /\.AppImage$/, darwin: /\.zip$/, win32: /\.exe$/ };

const mostNoteChars = 8_000;

/** Where the build looks for updates; undefined where nobody said so. Half of it is a mistake. */
export function feedFrom(env: NodeJS.ProcessEnv): Feed | undefined {
  const { PARLEY_UPDATE_FEED: url, PARLEY_UPDATE_KEY: publicKey } = env;
  if (!url && !publicKey) return undefined;
  const read = v.safeParse(feed, { url, publicKey, updaterCacheDirName: 'parley-updater' });
  if (read.success) return read.output;
  throw new Error('PARLEY_UPDATE_FEED has to be an https address and PARLEY_UPDATE_KEY an Ed25519 key');
}

/** What the changelog says of a version, in whole lines. */
export function notesOf(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => text.startsWith(`[${version}]`)) ?? '';
  const lines = section.split('\n').slice(1).join('\n').trim();
  if (lines.length <= mostNoteChars) return lines;
  return lines.slice(0, lines.lastIndexOf('\n', mostNoteChars));
}

/** A finished release is one for those who take early ones too. */
const channelsOf = (version: string): Channel[] => (version.includes('-') ? ['beta'] : ['stable', 'beta']);

interface Listing {
  readonly makeDir: string;
  readonly made: readonly string[];
  readonly version: string;
  readonly notes: string;
  readonly platform: string;
  readonly arch: string;
  /** PEM. */
  readonly signingKey: string;
  /** The one that the builds before this know. */
  readonly publicKey: string;
  readonly percent?: number;
}

async function fileEntry(file: string): Promise<Manifest['files'][number]> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return { name: path.basename(file), sha512: hash.digest('base64'), size: (await stat(file)).size };
}

/** Writes beside the installers what those who have an earlier release look at, signed. Returns the names. */
export async function writeReleaseList(listing: Listing): Promise<string[]> {
  const { makeDir, made, version, notes, platform, arch, percent } = listing;
  const key = createPrivateKey(listing.signingKey);
  const own = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  if (own !== listing.publicKey)
    throw new Error('the signing key does not belong to the key that the builds carry');
  const files = await Promise.all(made.filter((file) => takes[platform]?.test(file)).map(fileEntry));
  if (files.length === 0) return [];
  const written: string[] = [];
  for (const channel of channelsOf(version)) {
    const target = targetOf(channel, platform, arch);
    const list: Manifest = {
      parleyRelease: 1,
      ...target,
      version,
      notes,
      ...(percent === undefined ? {} : { percent }),
      files,
    };
    const text = `${JSON.stringify(list, null, 2)}\n`;
    await writeFile(path.join(makeDir, manifestName(target)), text);
    await writeFile(
      path.join(makeDir, signatureName(target)),
      sign(null, Buffer.from(text), key).toString('base64'),
    );
    written.push(manifestName(target), signatureName(target));
  }
  return written;
}

interface ListRequest {
  readonly root: string;
  readonly makeDir: string;
  readonly outcomes: readonly Outcome[];
  readonly arch: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The list for what was just made, where the build has a place for updates and a key to sign with. */
export async function listRelease({ root, makeDir, outcomes, arch, env }: ListRequest): Promise<string[]> {
  const { PARLEY_UPDATE_SIGNING_KEY: keyFile, PARLEY_UPDATE_PERCENT: percent } = env;
  const place = feedFrom(env);
  if (!place || !keyFile) return [];
  const { version } = v.parse(
    v.object({ version: v.string() }),
    JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')),
  );
  return writeReleaseList({
    makeDir,
    made: outcomes.flatMap((outcome) => ('files' in outcome ? outcome.files : [])),
    version,
    notes: notesOf(await readFile(path.join(root, 'CHANGELOG.md'), 'utf8'), version),
    platform: process.platform,
    arch,
    signingKey: await readFile(keyFile, 'utf8'),
    publicKey: place.publicKey,
    ...(percent ? { percent: Number(percent) } : {}),
  });
}
