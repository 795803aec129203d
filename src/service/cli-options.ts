import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { iceUrl } from '../protocol/ice-servers.ts';
import { defaultPort } from '../protocol/limits.ts';
import type { TurnRelay } from './nat/turn-credentials.ts';

export const usage = `Parley's service by itself: introduces people, rings them, keeps the chat. Media goes between them.

  npm run service -- [options]
  npm run service -- backup PLACE [--data FOLDER]     a copy of all it keeps, also while it runs; one file where PLACE ends
                                                      with .zip, else a folder
  npm run service -- restore PLACE [--data FOLDER]    the way back; what was there before is put aside
  npm run service -- turn-config FOLDER [--help]      what the TURN server coturn and this service need to know each other

  --host ADDRESS    listen here (127.0.0.1: this computer alone; 0.0.0.0: everybody who reaches this computer)
  --host-only       for a spare computer: everybody who reaches this computer, unless --host says otherwise
  --address URL     what people reach it by where that is another name or port, as behind a proxy (https://meet.example.org):
                    its links carry it, and the door knows it
  --port NUMBER     ${defaultPort}; 0 takes a free one
  --data FOLDER     where people, rooms and messages are kept (./parley-data)
  --web FOLDER      the interface's build, served to browsers (./dist/renderer where it was built)
  --announce        tell the local network of it (DNS-SD), so that the app lists it under Join; only with --host beyond
                    this computer
  --name TEXT       what people see as the service's name (this computer's name)
  --cert FILE       a certificate for others than this computer (PEM), whose names the door knows; without it the service
                    makes one of its own
  --key FILE        its private key; both are read again when they change
  --stun-port NUMBER where it tells devices how they look from outside (3478; 0 for not at all), not for this computer alone
  --turn-url URL    a TURN server that shares a secret with this service; may be said several times (turn:HOST:3478,
                    turn:HOST:3478?transport=tcp); PARLEY_TURN_URLS has commas between
  --turn-secret-file FILE the secret (coturn: static-auth-secret), or PARLEY_TURN_SECRET
  --ice JSON        STUN and TURN servers, as an array of RTCIceServer
  --origin ORIGIN   a page of this origin may connect too; may be said several times
  --log-level LEVEL debug, info, warn or error (info)
  --metrics-token TEXT what who asks for /metrics from elsewhere has to show; without it only this computer may ask
  --newcomers NUMBER how many people may be new in an hour from one address (200)
  --ring-ms NUMBER  how long it rings
  --grace-ms NUMBER how long a call waits for a device that went away
  --help            this text

  Each option can come from the environment: PARLEY_HOST, PARLEY_PORT, PARLEY_DATA, PARLEY_ORIGINS (comma between), ...`;

const wholeNumber = (maximum: number) =>
  v.pipe(v.string(), v.regex(/^\d+$/, 'a whole number'), v.transform(Number), v.maxValue(maximum));

const iceServers = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.object({
      urls: v.array(v.pipe(v.string(), v.regex(/^(?:stun|turn)s?:/i, 'an address with stun: or turn:'))),
      username: v.exactOptional(v.string()),
      credential: v.exactOptional(v.string()),
    }),
  ),
);

/** Without a path: the page, the sockets and the links are at its root. */
const publicAddress = v.pipe(
  v.string(),
  v.check((text) => {
    const url = URL.parse(text);
    return url?.protocol === 'https:' && url.href === `${url.origin}/`;
  }, 'an address such as https://meet.example.org'),
  v.transform((text) => new URL(text).origin),
);

const switchedOn = v.optional(
  v.pipe(
    v.union([v.boolean(), v.picklist(['0', '1'])]),
    v.transform((said) => said === true || said === '1'),
  ),
  false,
);

const schema = v.object({
  host: v.optional(v.string()),
  'host-only': switchedOn,
  address: v.optional(publicAddress),
  port: v.optional(wholeNumber(65_535), String(defaultPort)),
  data: v.optional(v.string(), 'parley-data'),
  web: v.optional(v.string()),
  announce: switchedOn,
  name: v.optional(v.pipe(v.string(), v.maxLength(64))),
  ice: v.optional(iceServers),
  cert: v.optional(v.string()),
  key: v.optional(v.string()),
  origin: v.optional(v.array(v.string()), []),
  'turn-url': v.optional(v.array(v.pipe(iceUrl, v.regex(/^turn/i, 'an address with turn:'))), []),
  'turn-secret-file': v.optional(v.string()),
  'log-level': v.optional(v.picklist(['debug', 'info', 'warn', 'error']), 'info'),
  'metrics-token': v.optional(v.pipe(v.string(), v.minLength(16, 'at least 16 characters'))),
  'stun-port': v.optional(wholeNumber(65_535)),
  newcomers: v.optional(wholeNumber(1_000_000)),
  'ring-ms': v.optional(wholeNumber(600_000)),
  'grace-ms': v.optional(wholeNumber(600_000)),
  help: switchedOn,
});

/** What may be said several times on the command line, and stands with commas between in the environment. */
const lists: Readonly<Record<string, string>> = { origin: 'PARLEY_ORIGINS', 'turn-url': 'PARLEY_TURN_URLS' };

const flags = Object.fromEntries(
  Object.entries(schema.entries).map(([flag, entry]) => [
    flag,
    { type: entry === switchedOn ? ('boolean' as const) : ('string' as const), multiple: flag in lists },
  ]),
);

const variableOf = (flag: string): string =>
  lists[flag] ?? `PARLEY_${flag.toUpperCase().replaceAll('-', '_')}`;

/** Every variable that is read. */
export const variables: readonly string[] = [...Object.keys(flags).map(variableOf), 'PARLEY_TURN_SECRET'];

const fromEnvironment = (env: NodeJS.ProcessEnv): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(flags).flatMap((flag) => {
      const value = env[variableOf(flag)];
      return value ? [[flag, flag in lists ? value.split(',') : value]] : [];
    }),
  );

function builtWebRoot(): string | undefined {
  const built = path.resolve('dist/renderer');
  return existsSync(built) ? built : undefined;
}

function readFlags(argv: string[]): { readonly said: object } | { readonly problem: string } {
  try {
    return { said: parseArgs({ args: argv, options: flags, strict: true }).values };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'Unknown option.' };
  }
}

type TurnOptions = { readonly turn: TurnRelay | undefined } | { readonly problem: string };

function readTurn(urls: readonly string[], file: string | undefined, env: NodeJS.ProcessEnv): TurnOptions {
  try {
    // A file rather than a flag, so that no list of processes shows it.
    const secret = file === undefined ? (env['PARLEY_TURN_SECRET'] ?? '') : readFileSync(file, 'utf8').trim();
    if ((urls.length === 0) !== (secret === ''))
      return { problem: '--turn-url and a secret (--turn-secret-file) belong together' };
    return { turn: secret === '' ? undefined : { urls, secret } };
  } catch {
    return { problem: `--turn-secret-file: ${file} cannot be read` };
  }
}

export function readCliOptions(argv: string[], env: NodeJS.ProcessEnv) {
  const flagged = readFlags(argv);
  if ('problem' in flagged) return flagged;
  const parsed = v.safeParse(schema, { ...fromEnvironment(env), ...flagged.said });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { problem: `--${String(issue.path?.[0]?.key)}: ${issue.message}` };
  }
  const {
    host,
    'host-only': isHostOnly,
    data,
    web,
    ice,
    cert,
    key,
    origin,
    'turn-url': turnUrls,
    'turn-secret-file': turnSecretFile,
    'log-level': logLevel,
    'metrics-token': metricsToken,
    'stun-port': stunPort,
    newcomers: newcomersPerHour,
    'ring-ms': ringMs,
    'grace-ms': graceMs,
    ...rest
  } = parsed.output;
  if ((cert === undefined) !== (key === undefined)) return { problem: '--cert and --key belong together' };
  const relay = readTurn(turnUrls, turnSecretFile, env);
  if ('problem' in relay) return relay;
  return {
    ...rest,
    host: host ?? (isHostOnly ? '0.0.0.0' : '127.0.0.1'),
    dataDir: path.resolve(data),
    certificate: cert !== undefined && key !== undefined ? { cert, key } : undefined,
    webRoot: web ?? builtWebRoot(),
    iceServers: ice,
    turn: relay.turn,
    origins: origin,
    logLevel,
    metricsToken,
    stunPort,
    newcomersPerHour,
    ringMs,
    graceMs,
  };
}
