import { createPublicKey, verify } from 'node:crypto';
import * as v from 'valibot';
import { releaseNotes, releaseVersion, type Channel } from '../../src/bridge/updates.ts';
import { Untrusted } from './problem-of.ts';

/** Which release is the newest on one channel, for one kind of computer. All that can be mistaken for another is in what is signed. */
const manifest = v.strictObject({
  parleyRelease: v.literal(1),
  channel: v.picklist(['stable', 'beta']),
  platform: v.picklist(['linux', 'darwin', 'win32']),
  arch: v.string(),
  version: releaseVersion,
  notes: releaseNotes,
  /** It is offered to so many computers of a hundred, always the same ones. */
  percent: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  files: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.regex(/^[\w.-]+$/), v.maxLength(256)),
        sha512: v.pipe(v.string(), v.base64(), v.length(88)),
        size: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      }),
    ),
    v.minLength(1),
    v.maxLength(8),
  ),
});
export type Manifest = v.InferOutput<typeof manifest>;
export type Target = Pick<Manifest, 'channel' | 'platform' | 'arch'>;

export const manifestName = ({ channel, platform, arch }: Target): string =>
  `${channel}-${platform}-${arch}.json`;
export const signatureName = (target: Target): string => `${manifestName(target)}.sig`;

/** What a computer asks for; systems that Parley is not built for have no releases. */
export const targetOf = (channel: Channel, platform: string, arch: string): Target => ({
  channel,
  platform: v.parse(manifest.entries.platform, platform),
  arch,
});

interface Received {
  readonly text: string;
  /** In base64. */
  readonly signature: string;
}

function isSigned({ text, signature }: Received, publicKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), key, Buffer.from(signature.trim(), 'base64'));
}

/** Nothing of what came is looked at before its signature. */
export function readManifest(received: Received, publicKey: string, target: Target): Manifest {
  if (!isSigned(received, publicKey)) throw new Untrusted('the signature does not fit');
  const read = v.safeParse(manifest, JSON.parse(received.text));
  if (!read.success) throw new Error('signed, and no list of releases');
  const { channel, platform, arch } = read.output;
  const isMeant = channel === target.channel && platform === target.platform && arch === target.arch;
  if (!isMeant) throw new Untrusted('signed for another kind of computer, or another channel');
  return read.output;
}
