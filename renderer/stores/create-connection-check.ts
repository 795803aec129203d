import { isLoopback } from '../../src/base/is-loopback.ts';
import type { Clock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { IceServers } from '../../src/call/ports.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { DeviceProbe } from '../platform/devices/device-probe.ts';
import type { LookFromOutside } from '../platform/devices/outside-view.ts';
import { ownStun } from '../platform/devices/own-stun.ts';
import type { MeasureRelay, TryRelay } from '../platform/devices/relay-probe.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { MeasureService } from '../platform/devices/service-speed.ts';
import type {
  ConnectionCheck,
  ConnectionCheckState,
  ConnectionFindings,
  LineSafety,
  SpeedFinding,
} from './connection-check-model.ts';
import { tryRelays, type Tried } from './try-relays.ts';

/** What the check needs of a browser. */
export interface CheckTools {
  readonly devices: DeviceProbe;
  readonly lookFromOutside: LookFromOutside;
  readonly tryRelay: TryRelay;
  readonly measureRelay: MeasureRelay;
  readonly measureService: MeasureService;
}

export interface ConnectionCheckDeps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly desktop: Pick<Desktop, 'settings' | 'serviceAddress'>;
  readonly tools: CheckTools;
}

/**
 * Under ten seconds in all, whatever does not answer: the service, then STUN and the relays at the same time, then the speed; the
 * devices beside all of it. Who is asked whether Parley may use a device answers within their time, or the next time.
 */
const budgetsMs = {
  device: 8_000,
  service: 1_750,
  outside: 3_500,
  relayServers: 750,
  relay: 3_500,
  speed: 2_500,
} as const;
/** For who is told that the time is over, and says what it has. */
const graceMs = 250;

export function lineSafety(address: string | null, { profile }: Pick<Settings, 'profile'>): LineSafety {
  const url = address === null ? null : URL.parse(address);
  if (url && isLoopback(url.hostname)) return 'here';
  if (url?.protocol !== 'wss:') return 'open';
  return profile?.service.mode === 'join' && profile.service.pin !== null ? 'pinned' : 'encrypted';
}

export function createConnectionCheck(deps: ConnectionCheckDeps): ConnectionCheck & { forget(): void } {
  const { client, clock, scope, desktop, tools } = deps;
  const state = createSubject<ConnectionCheckState>({ phase: 'idle' });
  let stopping = new AbortController();
  const stop = (): void => stopping.abort();
  scope.own(stop);

  /** The task is told when its time is over, and says then what it has; where it says nothing, `late` is said for it. */
  const within = async <Value>(
    ms: number,
    stopped: AbortSignal,
    task: (signal: AbortSignal) => Promise<Value>,
    late: Value,
  ): Promise<Value> => {
    const over = new AbortController();
    const cancels = [clock.after(ms, () => over.abort())];
    const given = new Promise<Value>((resolve) => {
      cancels.push(clock.after(ms + graceMs, () => resolve(late)));
      stopped.addEventListener('abort', () => resolve(late));
    });
    try {
      return await Promise.race([task(AbortSignal.any([stopped, over.signal])), given]);
    } finally {
      for (const cancel of cancels) cancel();
    }
  };

  const isHere = (): boolean =>
    lineSafety(desktop.serviceAddress.getState(), desktop.settings.getState()) === 'here';

  const stunServers = (): IceServers => {
    const connection = client.connection.getState();
    const named = connection.state === 'online' ? connection.welcome.iceServers : [];
    const servers = [...ownStun(connection, desktop.serviceAddress.getState()), ...named];
    return servers.some(({ urls }) => urls.some((url) => /^stuns?:/.test(url))) ? servers : [];
  };

  const outsideOf = async (stopped: AbortSignal): Promise<ConnectionFindings['outside']> => {
    const servers = stunServers();
    if (servers.length === 0) return { kind: isHere() ? 'here' : 'nobody' };
    return within(budgetsMs.outside, stopped, (signal) => tools.lookFromOutside(servers, signal), {
      kind: 'silent',
    });
  };

  const relaysOf = async (stopped: AbortSignal): Promise<Tried> => {
    const ask = async (): Promise<IceServers> => {
      const answer = await client.request('relay.try', {});
      return answer.ok ? answer.value.iceServers : [];
    };
    // As far as the service tells how to get in.
    const servers = await within(budgetsMs.relayServers, stopped, ask, []);
    const nothing: Tried = { reaches: null, best: null };
    return within(budgetsMs.relay, stopped, (signal) => tryRelays(servers, tools.tryRelay, signal), nothing);
  };

  const speedOf = async (best: IceServers[number] | null, stopped: AbortSignal): Promise<SpeedFinding> => {
    const { speed: ms } = budgetsMs;
    if (best) {
      const kbps = await within(ms, stopped, (signal) => tools.measureRelay(best, signal), null);
      return { over: 'relay', kbps };
    }
    if (isHere()) return { over: 'nothing' };
    const late = { downKbps: null, upKbps: null };
    return { over: 'service', ...(await within(ms, stopped, tools.measureService, late)) };
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    let findings: Partial<ConnectionFindings> = {};
    const found = (more: Partial<ConnectionFindings>): void => {
      findings = { ...findings, ...more };
      if (!signal.aborted) state.set({ phase: 'running', findings });
    };
    found({});
    const { microphone, camera } = desktop.settings.getState().devices;
    const unanswered = { kind: 'unanswered' } as const;
    const devices = Promise.all([
      within<ConnectionFindings['microphone']>(
        budgetsMs.device,
        signal,
        (s) => tools.devices.hear(microphone, s),
        unanswered,
      ).then((microphone) => found({ microphone })),
      within<ConnectionFindings['camera']>(
        budgetsMs.device,
        signal,
        (s) => tools.devices.see(camera, s),
        unanswered,
      ).then((camera) => found({ camera })),
    ]);

    const askedMs = clock.now();
    const isAnswered = await within(
      budgetsMs.service,
      signal,
      async () => (await client.request('ping', {})).ok,
      false,
    );
    const answeredAfterMs = clock.now() - askedMs;
    const connection = client.connection.getState();
    if (!isAnswered || connection.state !== 'online') {
      await devices;
      if (!signal.aborted) state.set({ phase: 'failed', findings });
      return;
    }
    const line = lineSafety(desktop.serviceAddress.getState(), desktop.settings.getState());
    found({ answeredAfterMs, line });
    const [tried] = await Promise.all([
      connection.welcome.hasRelay ? relaysOf(signal) : null,
      outsideOf(signal).then((outside) => found({ outside })),
    ]);
    found({ relay: tried === null ? 'none' : (tried.reaches ?? 'untold') });
    const speed = await speedOf(tried?.best ?? null, signal);
    found({ speed });
    await devices;
    if (signal.aborted) return;
    const all = findings as ConnectionFindings;
    state.set({ phase: 'done', findings: all });
  };

  return {
    state,
    start() {
      if (state.getState().phase === 'running') return;
      stopping = new AbortController();
      void run(stopping.signal);
    },
    forget() {
      stop();
      state.set({ phase: 'idle' });
    },
  };
}
