import {
  createECDH,
  createPrivateKey,
  hkdfSync,
  randomBytes,
  randomUUID,
  sign,
  type ECDH,
  type KeyObject,
} from 'node:crypto';
import path from 'node:path';
import * as v from 'valibot';
import type { Log } from '../../src/base/log.ts';
import type { AppInfo } from '../../src/bridge/contract.ts';
import { type Challenge, helloText } from '../../src/protocol/device-key.ts';

const secretBytes = 32;
const saltBytes = 16;

const identityFile = v.strictObject({
  version: v.literal(1),
  /** A copy of the file on another computer is the same device; a new one makes both anew. */
  device: v.pipe(v.string(), v.uuid()),
  /** Who can read the secret: whoever can open this person's keyring, or whoever can read this file. */
  protection: v.picklist(['keyring', 'file']),
  secret: v.pipe(v.string(), v.base64()),
  /** Services by their label at which the person was forgotten: what makes the key there another one. */
  renewed: v.exactOptional(v.record(v.string(), v.string())),
});

/** Electron's safeStorage. */
interface Keyring {
  /** Linux alone has it. */
  getSelectedStorageBackend?(): string;
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

/** Who this device is to one service: a key pair whose private half stays here. */
interface ServiceIdentity {
  readonly key: string;
  /** For this very key, whatever the challenge says of itself. */
  sign(challenge: Pick<Challenge, 'service' | 'nonce'>): string;
}

export interface Identity {
  /** Where the secret lies; `passing`: nowhere, because the keyring that holds the real one is locked. */
  readonly secretIn: SecretPlace;
  /**
   * Made from one secret for each service by its label. What is signed for one service is no proof at another, so a service
   * that hands its own challenge on gets nowhere with the answer; and two services cannot tell that it is the same person.
   */
  at(label: string): ServiceIdentity;
  /** Another key at this service from now on. */
  renew(label: string): void;
}

export type SecretPlace = NonNullable<AppInfo['secretIn']>;

/** Where there is no keyring on Linux, Electron may have a password of its own, which is the same everywhere: no secret is kept by that. */
const isThere = (keyring: Keyring): boolean =>
  keyring.isEncryptionAvailable() && keyring.getSelectedStorageBackend?.() !== 'basic_text';

interface Kept {
  readonly device: string;
  readonly secret: Buffer;
  readonly renewed: ReadonlyMap<string, string>;
}

type Stored =
  | { readonly kind: 'none' | 'unreadable' | 'locked' }
  | { readonly kind: 'found'; readonly kept: Kept; readonly place: Exclude<SecretPlace, 'passing'> };

/** Nearly every 32 bytes are a private key of P-256 (SEC 2, 2.4.2); in the one case of 2^32 the next are taken. */
function keyPairOf(secret: Buffer, purpose: string, attempt = 0): ECDH {
  const pair = createECDH('prime256v1');
  const bytes = hkdfSync('sha256', secret, '', `${purpose}:${attempt}`, 32);
  try {
    pair.setPrivateKey(Buffer.from(bytes));
    return pair;
  } catch {
    return keyPairOf(secret, purpose, attempt + 1);
  }
}

function privateKeyOf(pair: ECDH): KeyObject {
  const point = pair.getPublicKey();
  return createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      // Leading zeros are cut by ECDH and demanded by JWK (RFC 7518 6.2.2.1).
      d: Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).toString(
        'base64url',
        pair.getPrivateKey().length,
      ),
      x: point.toString('base64url', 1, 33),
      y: point.toString('base64url', 33),
    },
  });
}

function toIdentity(
  { device, secret, renewed: before }: Kept,
  secretIn: SecretPlace,
  save: (kept: Kept) => void,
): Identity {
  let renewed = before;
  return {
    secretIn,
    renew(label) {
      renewed = new Map(renewed).set(label, randomBytes(saltBytes).toString('hex'));
      save({ device, secret, renewed });
    },
    at(label) {
      const salt = renewed.get(label);
      const pair = keyPairOf(secret, ['parley-device', device, label, ...(salt ? [salt] : [])].join(':'));
      const key = pair.getPublicKey('base64url');
      const privateKey = privateKeyOf(pair);
      return {
        key,
        sign: ({ service, nonce }) =>
          sign('sha256', Buffer.from(helloText({ service, nonce, key })), {
            key: privateKey,
            dsaEncoding: 'ieee-p1363',
          }).toString('base64url'),
      };
    },
  };
}

function readStored(text: string | undefined, keyring: Keyring): Stored {
  if (text === undefined) return { kind: 'none' };
  try {
    const { device, protection, secret, renewed = {} } = v.parse(identityFile, JSON.parse(text));
    const known = new Map(Object.entries(renewed));
    const bytes = Buffer.from(secret, 'base64');
    if (protection === 'file') return check({ device, secret: bytes, renewed: known }, protection);
    if (!isThere(keyring)) return { kind: 'locked' };
    const read = Buffer.from(keyring.decryptString(bytes), 'base64');
    return check({ device, secret: read, renewed: known }, protection);
  } catch {
    return { kind: 'unreadable' };
  }
}

const check = (kept: Kept, place: Exclude<SecretPlace, 'passing'>): Stored =>
  kept.secret.length === secretBytes ? { kind: 'found', kept, place } : { kind: 'unreadable' };

function store(file: string, { device, secret, renewed }: Kept, { keyring, files, log }: IdentityDeps): void {
  const plain = secret.toString('base64');
  const hasKeyring = isThere(keyring);
  const content: v.InferInput<typeof identityFile> = {
    version: 1,
    device,
    protection: hasKeyring ? 'keyring' : 'file',
    secret: hasKeyring ? keyring.encryptString(plain).toString('base64') : plain,
    ...(renewed.size > 0 && { renewed: Object.fromEntries(renewed) }),
  };
  files.writePrivately(file, JSON.stringify(content));
  log.info('identity kept', { protection: content.protection });
}

/** A keyring that came later may not take it: then it stays where it is. */
function isDone(task: () => void): boolean {
  try {
    task();
    return true;
  } catch {
    return false;
  }
}

/** This device's identity, made at the first start. */
export function loadIdentity(deps: IdentityDeps): Identity {
  const { folder, keyring, files, now, log } = deps;
  const file = path.join(folder, 'identity.json');
  const stored = readStored(files.read(file), keyring);
  const save = (kept: Kept): void => store(file, kept, deps);
  const ownPlace = isThere(keyring) ? 'keyring' : 'file';
  if (stored.kind === 'found') {
    const isMoved = stored.place === ownPlace || isDone(() => save(stored.kept));
    return toIdentity(stored.kept, isMoved ? ownPlace : stored.place, save);
  }

  const kept: Kept = { device: randomUUID(), secret: randomBytes(secretBytes), renewed: new Map() };
  if (stored.kind === 'locked') {
    // Replacing the file would lose the person; with the keyring back the next start finds them again.
    log.warn('keyring locked, a passing identity is used');
    return toIdentity(kept, 'passing', () => {});
  }
  if (stored.kind === 'unreadable') {
    const broken = `identity.broken-${now()}.json`;
    files.rename(file, path.join(folder, broken));
    log.warn('identity set aside', { file: broken });
  }
  save(kept);
  return toIdentity(kept, ownPlace, save);
}
