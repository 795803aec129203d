import type { Clock } from '../../src/base/clock.ts';
import { createScope } from '../../src/base/scope.ts';
import { closeCodes } from '../../src/protocol/errors.ts';
import type { ServiceEvent } from '../../src/protocol/events.ts';
import { parseServerFrame } from '../../src/protocol/frames.ts';
import type { RequestInput, RequestOutput, RequestType } from '../../src/protocol/requests.ts';
import { createPendingRequests } from './pending-requests.ts';
import type { RequestAnswer } from './service-client.ts';
import type { OpenSocket } from './socket.ts';

export type LineEnd = 'lost' | 'version' | 'replaced' | 'rejected';

/** One connection, from its opening to its end; it does not come back. */
export interface ServiceLine {
  readonly startedAtMs: number;
  request<Type extends RequestType>(type: Type, data: RequestInput<Type>): Promise<RequestAnswer<Type>>;
  /** Asks whether the other side is still there; without an answer at once, the line is lost. */
  check(): void;
  end(): void;
}

export interface LineDeps {
  readonly clock: Clock;
  readonly openSocket: OpenSocket;
  readonly address: string;
  readonly hello: () => Promise<RequestInput<'hello'>>;
  welcomed(welcome: RequestOutput<'hello'>): void;
  event(event: ServiceEvent): void;
  /** Once, and never after `end`. */
  ended(reason: LineEnd): void;
}

export const lineLimits = {
  handshakeMs: 10_000,
  requestMs: 15_000,
  /** After so long without a word the other side is asked. */
  silenceMs: 20_000,
  checkMs: 3_000,
} as const;

function endOf(closeCode: number): LineEnd {
  if (closeCode === closeCodes.versionUnsupported) return 'version';
  return closeCode === closeCodes.replaced ? 'replaced' : 'lost';
}

function refusalOf(answer: Exclude<RequestAnswer<'hello'>, { ok: true }>): LineEnd {
  if (answer.code === 'away' || answer.code === 'rate-limited' || answer.code === 'internal') return 'lost';
  return answer.code === 'version-unsupported' ? 'version' : 'rejected';
}

export function openServiceLine(deps: LineDeps): ServiceLine {
  const { clock } = deps;
  const scope = createScope();
  let phase: 'greeting' | 'welcome' = 'greeting';
  let cancelSilence = (): void => {};
  let cancelCheck: (() => void) | null = null;

  const finish = (reason: LineEnd): void => {
    if (scope.hasEnded) return;
    scope.end();
    deps.ended(reason);
  };

  const check = (): void => {
    if (scope.hasEnded || phase === 'greeting' || cancelCheck) return;
    cancelCheck = clock.after(lineLimits.checkMs, () => finish('lost'));
    // Only this very answer counts: what arrives besides may have waited in a buffer since before the computer slept.
    pending.askAtOnce('ping', {}, () => {
      cancelCheck?.();
      cancelCheck = null;
    });
  };

  const heard = (): void => {
    cancelSilence();
    cancelSilence = clock.after(lineLimits.silenceMs, check);
  };

  const greeted = (answer: RequestAnswer<'hello'>): void => {
    if (!answer.ok) return finish(refusalOf(answer));
    phase = 'welcome';
    cancelHandshake();
    deps.welcomed(answer.value);
  };

  const sayHello = async (): Promise<void> => {
    const hello = await deps.hello().catch(() => null);
    if (hello === null) finish('lost');
    else pending.askAtOnce('hello', hello, greeted);
  };

  const received = (text: string): void => {
    heard();
    const frame = parseServerFrame(text);
    if (!frame) return;
    if ('re' in frame) pending.settle(frame);
    else if (phase === 'welcome') deps.event(frame);
  };

  const socket = deps.openSocket(deps.address, {
    opened: () => void sayHello(),
    received,
    closed: (code) => finish(endOf(code)),
  });
  const pending = createPendingRequests({
    clock,
    timeoutMs: lineLimits.requestMs,
    send: (text) => socket.send(text),
    timedOut: check,
  });
  const cancelHandshake = clock.after(lineLimits.handshakeMs, () => finish('lost'));

  scope.own(() => pending.abandon());
  scope.own(() => socket.close());
  scope.own(cancelHandshake);
  scope.own(() => cancelSilence());
  return {
    startedAtMs: clock.now(),
    request: (type, data) => pending.ask(type, data),
    check,
    end: () => scope.end(),
  };
}
