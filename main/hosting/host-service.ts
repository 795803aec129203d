import type { Clock } from '../../src/base/clock.ts';
import type { Log } from '../../src/base/log.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Hosting, HostingFailure } from '../../src/bridge/contract.ts';
import { hostedChoice, type HostChoice, type ServiceChoice } from '../../src/bridge/settings.ts';
import type { Stopping } from './messages.ts';
import { startRun, type WorkerProcess, type WorkerRun, type Running } from './worker-run.ts';

interface HostServiceDeps {
  readonly fork: () => WorkerProcess;
  readonly dataDir: string;
  /** Of whoever sits here as the service starts; undefined where nobody does, and the first owner comes by an invite. */
  readonly ownerKey: () => string | undefined;
  readonly webRoot: string;
  /** This computer's addresses on its networks. */
  readonly networkHosts: () => readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

export interface HostService {
  readonly state: Observable<Hosting>;
  /** Follows the settings: starts, stops, or starts anew where they differ. */
  follow(choice: ServiceChoice | undefined): Promise<void>;
  /** The token by which the first owner comes; null where there is one, or nothing runs. */
  ownerInvite(): string | null;
  retry(): Promise<void>;
  /** With the app. */
  stop(): Promise<void>;
}

/** Waits before each new start after a crash. Running for a minute makes all of them available again. */
const restartDelaysMs = [250, 1_000, 4_000, 10_000];
const steadyMs = 60_000;

const isAnnounced = (choice: HostChoice | undefined): boolean =>
  choice?.reach === 'this-network' && choice.announce === true;

const isSame = (a: HostChoice | undefined, b: HostChoice | undefined): boolean =>
  a?.port === b?.port && a?.reach === b?.reach && isAnnounced(a) === isAnnounced(b);

export function createHostService(deps: HostServiceDeps): HostService {
  const { fork, dataDir, webRoot, ownerKey, networkHosts, clock, log } = deps;
  const state = createSubject<Hosting>({ state: 'off' });
  let wanted: HostChoice | undefined;
  let run: WorkerRun | undefined;
  let crashes = 0;
  let firstOwner: string | null = null;
  /** The port of the last run: a service that comes back must be where its clients look for it. */
  let boundPort: number | undefined;
  let cancelTimer = (): void => {};

  const running = (choice: HostChoice, { port, fingerprint, ownerInvite }: Running): void => {
    boundPort = port;
    firstOwner = ownerInvite;
    cancelTimer = clock.after(steadyMs, () => (crashes = 0));
    const networkAddresses =
      choice.reach === 'this-network' ? networkHosts().map((host) => `https://${host}:${port}`) : [];
    state.set({ state: 'running', address: `http://127.0.0.1:${port}`, networkAddresses, fingerprint });
    log.info('service running', { port, reach: choice.reach });
  };

  const ended = (choice: HostChoice, reason: HostingFailure): void => {
    cancelTimer();
    run = undefined;
    const delayMs = reason === 'crashed' ? restartDelaysMs[crashes] : undefined;
    log.warn('service ended', { reason, crashes });
    if (delayMs === undefined) {
      return state.set({ state: 'failed', reason, port: boundPort ?? choice.port });
    }
    crashes += 1;
    state.set({ state: 'starting' });
    cancelTimer = clock.after(delayMs, () => start(choice));
  };

  const start = (choice: HostChoice): void => {
    state.set({ state: 'starting' });
    const owner = ownerKey();
    run = startRun(
      fork(),
      {
        type: 'start',
        host: choice.reach === 'this-network' ? '0.0.0.0' : '127.0.0.1',
        port: boundPort ?? choice.port,
        announce: isAnnounced(choice),
        dataDir,
        webRoot,
        ...(owner !== undefined && { ownerKey: owner }),
      },
      { running: (started) => running(choice, started), ended: (reason) => ended(choice, reason) },
      clock,
    );
  };

  const end = async (why: Stopping): Promise<void> => {
    cancelTimer();
    const ending = run;
    run = undefined;
    await ending?.stop(why);
  };

  const begin = async (otherwise: Stopping = 'turned-off'): Promise<void> => {
    await end(wanted ? 'restarting' : otherwise);
    crashes = 0;
    // Asked again after the wait: the last word counts, and only one of two that waited may start.
    if (!wanted) return state.set({ state: 'off' });
    if (!run) start(wanted);
  };

  return {
    state,
    ownerInvite: () => firstOwner,
    async follow(choice) {
      const next = hostedChoice(choice);
      if (isSame(wanted, next)) return;
      if (wanted?.port !== next?.port) boundPort = undefined;
      wanted = next;
      await begin();
    },
    async retry() {
      if (state.getState().state === 'failed') await begin();
    },
    async stop() {
      wanted = undefined;
      await begin('quit');
    },
  };
}
