import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import * as v from 'valibot';
import type { Log } from '../../src/base/log.ts';
import { type DeviceId, deviceId } from '../../src/protocol/ids.ts';

const secretBytes = 32;

const identityFile = v.strictObject({
  version: v.literal(1),
  device: deviceId,
  /** Who can read the secret: whoever can open this person's keyring, or whoever can read this file. */
  protection: v.picklist(['keyring', 'file']),
  secret: v.pipe(v.string(), v.base64()),
});

/** Electron's safeStorage. */
export interface Keyring {
  isEncryptionAvailable(): boolean;
  encryptString(plain: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

export interface IdentityDeps {
  readonly folder: string;
  readonly keyring: Keyring;
  readonly files: {
    read(file: string): string | undefined;
    rename(from: string, to: string): void;
    writePrivately(file: string, text: string): void;
  };
  readonly now: () => number;
  readonly log: Log;
}

export interface Identity {
  readonly device: DeviceId;
  /** The person's secret for one service. From it nobody finds the secret for another service. */
  tokenFor(label: string): string;
}

type Stored =
  | { readonly kind: 'none' | 'unreadable' | 'locked' }
  | { readonly kind: 'found'; readonly device: DeviceId; readonly secret: Buffer };

const toIdentity = (device: DeviceId, secret: Buffer): Identity => ({
  device,
  tokenFor: (label) => createHmac('sha256', secret).update(`parley-token:${label}`).digest('base64url'),
});

function readStored(text: string | undefined, keyring: Keyring): Stored {
  if (text === undefined) return { kind: 'none' };
  try {
    const { device, protection, secret } = v.parse(identityFile, JSON.parse(text));
    const bytes = Buffer.from(secret, 'base64');
    if (protection === 'file') return check(device, bytes);
    if (!keyring.isEncryptionAvailable()) return { kind: 'locked' };
    return check(device, Buffer.from(keyring.decryptString(bytes), 'base64'));
  } catch {
    return { kind: 'unreadable' };
  }
}

const check = (device: DeviceId, secret: Buffer): Stored =>
  secret.length === secretBytes ? { kind: 'found', device, secret } : { kind: 'unreadable' };

function store(file: string, device: DeviceId, secret: Buffer, { keyring, files, log }: IdentityDeps): void {
  const plain = secret.toString('base64');
  const hasKeyring = keyring.isEncryptionAvailable();
  const content: v.InferInput<typeof identityFile> = {
    version: 1,
    device,
    protection: hasKeyring ? 'keyring' : 'file',
    secret: hasKeyring ? keyring.encryptString(plain).toString('base64') : plain,
  };
  files.writePrivately(file, JSON.stringify(content));
  log.info('identity made', { protection: content.protection });
}

/** This device's identity, made at the first start. */
export function loadIdentity(deps: IdentityDeps): Identity {
  const { folder, keyring, files, now, log } = deps;
  const file = path.join(folder, 'identity.json');
  const stored = readStored(files.read(file), keyring);
  if (stored.kind === 'found') return toIdentity(stored.device, stored.secret);

  const device = v.parse(deviceId, randomUUID());
  const secret = randomBytes(secretBytes);
  if (stored.kind === 'locked') {
    // Replacing the file would lose the person; with the keyring back the next start finds them again.
    log.warn('keyring locked, a passing identity is used');
    return toIdentity(device, secret);
  }
  if (stored.kind === 'unreadable') {
    const broken = `identity.broken-${now()}.json`;
    files.rename(file, path.join(folder, broken));
    log.warn('identity set aside', { file: broken });
  }
  store(file, device, secret, deps);
  return toIdentity(device, secret);
}
