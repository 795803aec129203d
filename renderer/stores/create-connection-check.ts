import { isLoopback } from '../../src/base/is-loopback.ts';
import type { Clock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { Desktop } from '../platform/desktop.ts';
import type { LookFromOutside } from '../platform/outside-view.ts';
import { ownStun } from '../platform/own-stun.ts';
import type { ServiceClient } from '../platform/service-client.ts';
import type {
  ConnectionCheck,
  ConnectionCheckState,
  ConnectionFindings,
  LineSafety,
} from './connection-check-model.ts';

export interface ConnectionCheckDeps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly desktop: Pick<Desktop, 'settings' | 'serviceAddress'>;
  readonly lookFromOutside: LookFromOutside;
}

/** Longer than Chromium asks a STUN server that does not answer (about ten seconds). */
const outsideMs = 15_000;

export function lineSafety(address: string | null, { profile }: Pick<Settings, 'profile'>): LineSafety {
  const url = address === null ? null : URL.parse(address);
  if (url && isLoopback(url.hostname)) return 'here';
  if (url?.protocol !== 'wss:') return 'open';
  return profile?.service.mode === 'join' && profile.service.pin !== null ? 'pinned' : 'encrypted';
}

export function createConnectionCheck(deps: ConnectionCheckDeps): ConnectionCheck & { forget(): void } {
  const { client, clock, scope, desktop, lookFromOutside } = deps;
  const state = createSubject<ConnectionCheckState>({ phase: 'idle' });
  let stopping = new AbortController();
  const stop = (): void => stopping.abort();
  scope.own(stop);

  const outsideOf = async (signal: AbortSignal): Promise<ConnectionFindings['outside']> => {
    const address = desktop.serviceAddress.getState();
    const connection = client.connection.getState();
    const named = connection.state === 'online' ? connection.welcome.iceServers : [];
    const servers = [...ownStun(connection, address), ...named];
    if (servers.some(({ urls }) => urls.some((url) => /^stuns?:/.test(url)))) {
      const late = new AbortController();
      const cancel = clock.after(outsideMs, () => late.abort());
      try {
        return await lookFromOutside(servers, AbortSignal.any([signal, late.signal]));
      } finally {
        cancel();
      }
    }
    return { kind: lineSafety(address, desktop.settings.getState()) === 'here' ? 'here' : 'nobody' };
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    state.set({ phase: 'running', findings: {} });
    const askedMs = clock.now();
    const answer = await client.request('ping', {});
    const connection = client.connection.getState();
    if (signal.aborted) return;
    if (!answer.ok || connection.state !== 'online') return state.set({ phase: 'failed' });
    const findings = {
      answeredAfterMs: clock.now() - askedMs,
      line: lineSafety(desktop.serviceAddress.getState(), desktop.settings.getState()),
      relay: connection.welcome.hasRelay ? 'there' : 'none',
    } as const;
    state.set({ phase: 'running', findings });
    const outside = await outsideOf(signal);
    if (!signal.aborted) state.set({ phase: 'done', findings: { ...findings, outside } });
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
