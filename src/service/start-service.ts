import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Bonjour } from 'bonjour-service';
import { createSystemClock, type Clock } from '../base/clock.ts';
import { createEndingClock } from '../base/ending-clock.ts';
import type { Log } from '../base/log.ts';
import { defaultStunPort, limits } from '../protocol/limits.ts';
import type { Policy } from '../protocol/model.ts';
import { protocolVersion } from '../protocol/version.ts';
import { startControlServer } from './backup/control-server.ts';
import { databaseName, importsName } from './backup/data-folder.ts';
import { writeBackup } from './backup/write-backup.ts';
import { createService } from './core/create-service.ts';
import type { IceServers } from './core/welcome.ts';
import { advertise, untold, type Advertised } from './discovery/advertise.ts';
import { createDiskBlobs } from './files/disk-blobs.ts';
import { usualQuotas, type FileQuotas } from './files/file-book.ts';
import { keepSwept } from './files/sweep.ts';
import { createAdmit } from './http/admit.ts';
import { createExportRoute } from './http/export-route.ts';
import { createSpeedRoute } from './http/speed-route.ts';
import { createImportRoute } from './http/import-route.ts';
import { createArchiveStore } from './own-data/import/archive-store.ts';
import { createFileRoutes } from './http/file-routes.ts';
import type { DoorRules } from './http/may-enter.ts';
import { metricsText } from './http/metrics-text.ts';
import { createHttpDoors } from './http/http-server.ts';
import { createWriteProbe } from './http/write-probe.ts';
import { openDoors } from './listen.ts';
import { createSqliteStorage } from './storage/sqlite-storage.ts';
import { isLoopback } from '../base/is-loopback.ts';
import type { CertificateFiles } from './tls/kept-certificate.ts';
import type { TurnRelay } from './nat/turn-credentials.ts';
import { startStunServer, type StunServer } from './nat/stun-server.ts';
import { attachSockets, type Stopping } from './ws/socket-server.ts';

export interface ServiceOptions {
  /** The address to listen on; 127.0.0.1 reaches this computer alone. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly dataDir: string;
  /** For others than this computer; without it the service makes one of its own. */
  readonly certificate?: CertificateFiles | undefined;
  /** The network's multicast, where it may be told of a service that others reach; without it nothing is told. */
  readonly multicast?: (() => Promise<Bonjour>) | undefined;
  readonly log: Log;
  readonly name?: string | undefined;
  /** The interface's build, served to browsers. */
  readonly webRoot?: string | undefined;
  readonly iceServers?: IceServers | undefined;
  /** Of its own STUN responder, where others than this computer reach it; 0 for none. */
  readonly stunPort?: number | undefined;
  /** A relay that shares a secret with this service. */
  readonly turn?: TurnRelay | undefined;
  /**
   * Whom it lets in, as long as nobody who may has chosen: everybody near where only this computer reaches it, else who is
   * invited. Behind a proxy on this computer everybody seems near.
   */
  readonly policy?: Policy | undefined;
  /** The key of the device that hosts it. */
  readonly ownerKey?: string | undefined;
  /** What who asks for metrics from elsewhere has to show; without it only this computer may ask. */
  readonly metricsToken?: string | undefined;
  /** How many people may be new in an hour from one address: more where a whole company stands behind one. */
  readonly newcomersPerHour?: number | undefined;
  /** How much room files may take, where it is not the usual. */
  readonly fileQuotas?: Partial<FileQuotas> | undefined;
  readonly ringMs?: number | undefined;
  readonly graceMs?: number | undefined;
  /** The origin that people reach it by, where it is not this computer's name and port. */
  readonly address?: string | undefined;
  /** Origins of pages that may connect, beside the service's own and the app's. Their host names are this service's too. */
  readonly origins?: readonly string[] | undefined;
}

export interface RunningService {
  readonly port: number;
  /** Of a certificate of its own making; null where it has none or another's. */
  readonly fingerprint: string | null;
  /** The token of an invite for its first owner; null where there is one. */
  inviteOwner(): string | null;
  /** Its clients come back soon, unless they are told that its host has quit or turned it off. */
  close(why?: Stopping): Promise<void>;
}

const appOrigin = 'app://parley';

function doorRules({ origins = [], address }: ServiceOptions): Omit<DoorRules, 'isCertified'> {
  const machine = hostname().toLowerCase();
  const own = address === undefined ? origins : [address, ...origins];
  return { origins: [appOrigin, ...own], hostNames: [machine, `${machine}.local`, ...hostsOf(own)] };
}

const hostsOf = (origins: readonly string[]): string[] =>
  origins.flatMap((origin) => URL.parse(origin)?.hostname ?? []);

/** Nobody on this computer needs to know how they look from outside; and calls go on without it where its port is taken. */
async function openStun({ host, stunPort, log }: ServiceOptions, clock: Clock): Promise<StunServer | null> {
  if (isLoopback(host) || stunPort === 0) return null;
  return startStunServer({ host, port: stunPort ?? defaultStunPort, clock, log }).catch((error: unknown) => {
    log.warn('no stun', { reason: error instanceof Error ? error.message : 'unknown' });
    return null;
  });
}

/** The one way to run the service: in the app's utility process, by itself, and in tests on port 0. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { host, log } = options;
  const clock = createEndingClock(createSystemClock(globalThis));
  const storage = createSqliteStorage(path.join(options.dataDir, databaseName), randomUUID);
  const archives = createArchiveStore(path.join(options.dataDir, importsName));
  const quotas = { ...usualQuotas, ...options.fileQuotas };
  const blobs = createDiskBlobs(path.join(options.dataDir, 'files'));
  let advertised: Advertised = untold;
  let stun: StunServer | null = null;
  const service = createService({
    storage,
    blobs,
    archives,
    fileQuotas: quotas,
    clock,
    log,
    newId: randomUUID,
    serviceName: options.name ?? hostname(),
    renamed: () => advertised.renamed(),
    iceServers: options.iceServers ?? [],
    stunPort: () => stun?.port ?? null,
    turn: options.turn,
    policy: options.policy ?? (isLoopback(host) && options.address === undefined ? 'open' : 'invite'),
    ownerKey: options.ownerKey,
    newcomersPerHour: options.newcomersPerHour ?? limits.newcomersPerHour,
    ringMs: options.ringMs ?? limits.ringMs,
    graceMs: options.graceMs ?? limits.graceMs,
  });
  const rules: DoorRules = { ...doorRules(options), isCertified: (name) => doors.isCertified(name) };
  const health = () => ({ status: 'ok', protocol: protocolVersion, connections: sockets.count });
  const admit = createAdmit({ sessions: service.sessions, transfers: service.transfers, clock, log });
  const routes = [
    createFileRoutes({ book: service.files, blobs, admit }),
    createExportRoute({ ownData: service.ownData, admit, clock }),
    createSpeedRoute({ admit, clock }),
    createImportRoute({
      imports: service.ownData.imports,
      store: archives,
      people: service.people,
      hasRoom: (bytes) => storage.allFileBytes() + archives.bytes() + bytes <= quotas.serviceBytes,
      admit,
      clock,
    }),
  ];
  const loop = monitorEventLoopDelay();
  loop.enable();
  let isStopping = false;
  const couldWrite = createWriteProbe(storage.canWrite, clock);
  const isReady = (): boolean => !isStopping && couldWrite();
  const metrics = (): string => {
    const { reading, ...now } = service.watch();
    const loopDelaySeconds = loop.percentile(99) / 1e9;
    loop.reset();
    const memoryBytes = process.memoryUsage.rss();
    return metricsText(reading, { ...now, connections: sockets.count, memoryBytes, loopDelaySeconds });
  };
  const { webRoot, metricsToken } = options;
  const http = createHttpDoors({ rules, webRoot, health, isReady, metrics, metricsToken, routes });
  const giveUp = (error: unknown): never => {
    clock.end();
    storage.close();
    throw error;
  };
  const hostNames = options.address === undefined ? [] : hostsOf([options.address]);
  const place = { ...options, http, certificate: options.certificate, hostNames, nowMs: clock.now() };
  const doors = await openDoors(place).catch(giveUp);
  const sockets = attachSockets({ servers: doors.servers, service, rules, clock });

  const stop = async (why: Stopping): Promise<void> => {
    isStopping = true;
    loop.disable();
    await advertised.close();
    await stun?.close();
    await sockets.close(why);
    await service.ownData.imports.stop();
    await control?.close();
    clock.end();
    await doors.close();
    storage.close();
  };

  const port = await doors.listen(options.port).catch(giveUp);
  stun = await openStun(options, clock);
  const { dataDir } = options;
  const backup = (target: string): Promise<void> => writeBackup({ storage, dataDir, target });
  const control = await startControlServer({ dataDir, backup }).catch((error: unknown) => {
    // A full disk: people can still read, and call each other.
    log.error('no backup while it runs', { reason: error instanceof Error ? error.message : 'unknown' });
  });
  if (options.multicast && !isLoopback(host))
    advertised = await advertise({
      open: options.multicast,
      name: () => storage.serviceCard().name ?? options.name ?? hostname(),
      id: storage.service,
      port,
      pin: doors.fingerprint,
      log,
    });
  keepSwept({ storage, book: service.files, blobs, archives, clock, log });
  log.info('service started', { host, port, encrypted: doors.servers.length > 1 });

  let stopping: Promise<void> | undefined;
  return {
    port,
    fingerprint: doors.fingerprint,
    inviteOwner: () => service.inviteOwner(),
    close: (why = 'restarting') => (stopping ??= stop(why)),
  };
}
