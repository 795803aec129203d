import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { turnConfig, type TurnSettings } from './turn-config.ts';

const usage = `npm run service -- turn-config FOLDER [options]

  Writes FOLDER/turnserver.conf for coturn and FOLDER/turn-secret for the service. Said again, it keeps the secret.

  --realm NAME          what coturn calls itself (this computer's name)
  --relay-ip ADDRESS    listen and relay on this address alone; needed where the server's own address is a private one
  --external-ip ADDRESS how the internet sees it, where it stands behind a router
  --cert FILE --key FILE a certificate, for TURN over TLS on port 5349 too`;

interface TurnCommand {
  readonly folder: string;
  readonly settings: Omit<TurnSettings, 'secret'>;
}

const options = {
  realm: { type: 'string' },
  'relay-ip': { type: 'string' },
  'external-ip': { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** What would end its line in the configuration begins another one. */
const isOneLine = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

function readSettings(argv: string[]): TurnCommand | { readonly problem: string } {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1 || values.help) return { problem: usage };
  const { realm = hostname(), cert, key } = values;
  const relayAddress = values['relay-ip'] ?? null;
  const externalAddress = values['external-ip'] ?? null;
  for (const [flag, address] of [
    ['--relay-ip', relayAddress],
    ['--external-ip', externalAddress],
  ] as const) {
    if (address !== null && isIP(address) === 0) return { problem: `${flag}: ${address} is no IP address` };
  }
  if ((cert === undefined) !== (key === undefined)) return { problem: '--cert and --key belong together' };
  const certificate =
    cert === undefined || key === undefined ? null : { cert: path.resolve(cert), key: path.resolve(key) };
  if (![realm, certificate?.cert ?? '', certificate?.key ?? ''].every(isOneLine))
    return { problem: '--realm, --cert and --key: plain characters on one line' };
  return { folder: path.resolve(folder), settings: { realm, relayAddress, externalAddress, certificate } };
}

/** Null where the words are not about TURN. */
export function readTurnCommand(argv: readonly string[]): TurnCommand | { readonly problem: string } | null {
  if (argv[0] !== 'turn-config') return null;
  try {
    return readSettings(argv.slice(1));
  } catch (error) {
    return { problem: error instanceof Error ? error.message : usage };
  }
}

async function keptSecret(file: string): Promise<string> {
  try {
    // Never over one that is there: the service may run with it.
    await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

/** What to tell the person. */
export async function runTurnCommand({ folder, settings }: TurnCommand): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const secretFile = path.join(folder, 'turn-secret');
  const configuration = path.join(folder, 'turnserver.conf');
  const secret = await keptSecret(secretFile);
  await writeFile(configuration, turnConfig({ ...settings, secret }), { mode: 0o600 });
  const host = settings.externalAddress ?? settings.relayAddress ?? 'HOST';
  const urls = [
    `turn:${host}:3478`,
    `turn:${host}:3478?transport=tcp`,
    ...(settings.certificate ? [`turns:${host}:5349?transport=tcp`] : []),
  ];
  return [
    `Wrote ${configuration}. Start coturn with it:`,
    `  turnserver -c ${configuration}`,
    'and the service with (on the same computer also --stun-port 0: coturn answers STUN there itself):',
    `  --turn-secret-file ${secretFile} ${urls.map((url) => `--turn-url '${url}'`).join(' ')}`,
    'Whoever has the secret can use the relay: both files are for their users alone.',
  ].join('\n');
}
