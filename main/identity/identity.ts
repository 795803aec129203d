import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import * as v from 'valibot';
import type { Log } from '../../src/base/log.ts';
import { type DeviceId, deviceId } from '../../src/protocol/ids.ts';

const secretBytes = 32;

const identityFile = v.strictObject({
  version: v.literal(1),
  /** Tells this device from others of the same person, who have the same secret. Not one itself. */
  device: v.pipe(v.string(), v.uuid()),
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

/** Who this device is to one service. */
export interface ServiceIdentity {
  readonly device: DeviceId;
  readonly token: string;
}

export interface Identity {
  /**
   * Made from one secret for each service by its label: from what one service knows nobody finds what another knows, and
   * two services cannot tell that it is the same person.
   */
  at(label: string): ServiceIdentity;
}

interface Kept {
  readonly device: string;
  readonly secret: Buffer;
}

type Stored =
  { readonly kind: 'none' | 'unreadable' | 'locked' } | { readonly kind: 'found'; readonly kept: Kept };

/** The first 16 bytes as a UUID of version 8, which is for ids of one's own making (RFC 9562 5.8). */
function asUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function toIdentity({ device, secret }: Kept): Identity {
  const derive = (what: string): Buffer => createHmac('sha256', secret).update(what).digest();
  return {
    at: (label) => ({
      device: v.parse(deviceId, asUuid(derive(`parley-device:${device}:${label}`))),
      token: derive(`parley-token:${label}`).toString('base64url'),
    }),
  };
}

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

const check = (device: string, secret: Buffer): Stored =>
  secret.length === secretBytes ? { kind: 'found', kept: { device, secret } } : { kind: 'unreadable' };

function store(file: string, { device, secret }: Kept, { keyring, files, log }: IdentityDeps): void {
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
  if (stored.kind === 'found') return toIdentity(stored.kept);

  const kept = { device: randomUUID(), secret: randomBytes(secretBytes) };
  if (stored.kind === 'locked') {
    // Replacing the file would lose the person; with the keyring back the next start finds them again.
    log.warn('keyring locked, a passing identity is used');
    return toIdentity(kept);
  }
  if (stored.kind === 'unreadable') {
    const broken = `identity.broken-${now()}.json`;
    files.rename(file, path.join(folder, broken));
    log.warn('identity set aside', { file: broken });
  }
  store(file, kept, deps);
  return toIdentity(kept);
}
