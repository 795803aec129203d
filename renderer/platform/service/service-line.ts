import type { Clock } from '../../../src/base/clock.ts';
import { createScope } from '../../../src/base/scope.ts';
import { closeCodes } from '../../../src/protocol/errors.ts';
import type { ServiceEvent } from '../../../src/protocol/events.ts';
import { parseServerFrame } from '../../../src/protocol/frames.ts';
import type { RequestInput, RequestOutput, RequestType } from '../../../src/protocol/requests.ts';
import type { Greeter } from './create-hello.ts';
import { createPendingRequests } from './pending-requests.ts';
import type { Closing, RefusalReason, RequestAnswer, RequestFailure } from './service-client.ts';
import type { OpenSocket } from './socket.ts';

/** `deaf`: it was doubted, and rightly; the service itself may well be there. */
export type LineEnd = 'lost' | Closing | 'deaf' | RefusalReason;

/** One connection, from its opening to its end; it does not come back. */
export interface ServiceLine {
  readonly startedAtMs: number;
  request<Type extends RequestType>(type: Type, data: RequestInput<Type>): Promise<RequestAnswer<Type>>;
  /** The network is another one: asks whether the other side is still heard, and without an answer at once, it is deaf. */
  doubt(): void;
  /** `isPageGone`: the service is told, so that nobody waits for long. */
  end(isPageGone?: boolean): void;
}

interface LineDeps {
  readonly clock: Clock;
  readonly openSocket: OpenSocket;
  readonly address: string;
  readonly greeter: Greeter;
  /** A token of an earlier welcome, if it is good yet. */
  readonly token: string | null;
  /** Somebody was asked to let this device in. */
  knocking(): void;
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
  /** Sooner, because a new line costs little and a call waits for it; longer than most ways take there and back. */
  doubtMs: 500,
} as const;

function endOf(closeCode: number): LineEnd {
  if (closeCode === closeCodes.versionUnsupported) return 'version';
  if (closeCode === closeCodes.removed) return 'removed';
  if (closeCode === closeCodes.turnedOff) return 'turned-off';
  if (closeCode === closeCodes.hostQuit) return 'quit';
  return closeCode === closeCodes.replaced ? 'replaced' : 'lost';
}

/** What a refused hello means; anything else is a mistake of one side that trying again does not cure. */
const ends: Partial<Record<RequestFailure, LineEnd>> = {
  away: 'lost',
  'rate-limited': 'lost',
  internal: 'lost',
  'full-disk': 'lost',
  'version-unsupported': 'version',
  removed: 'removed',
  'invite-required': 'invite-required',
  'invite-invalid': 'invite-invalid',
  'link-invalid': 'link-invalid',
  'approval-required': 'approval-required',
};

export function openServiceLine(deps: LineDeps): ServiceLine {
  const { clock } = deps;
  const scope = createScope();
  let phase: 'greeting' | 'knocking' | 'welcome' = 'greeting';
  let closeCode: number | undefined;
  let cancelSilence = (): void => {};
  let cancelCheck: (() => void) | null = null;

  const finish = (reason: LineEnd): void => {
    if (scope.hasEnded) return;
    scope.end();
    deps.ended(reason);
  };

  const askWithin = (ms: number, otherwise: LineEnd): void => {
    if (scope.hasEnded || phase === 'greeting' || cancelCheck) return;
    cancelCheck = clock.after(ms, () => finish(otherwise));
    // Only this very answer counts: what arrives besides may have waited in a buffer since before the computer slept.
    pending.askAtOnce('ping', {}, () => {
      cancelCheck?.();
      cancelCheck = null;
    });
  };

  const check = (): void => askWithin(lineLimits.checkMs, 'lost');

  const heard = (): void => {
    cancelSilence();
    cancelSilence = clock.after(lineLimits.silenceMs, check);
  };

  const greeted = (answer: RequestAnswer<'hello'>): void => {
    if (!answer.ok && answer.code === 'session-invalid') return introduce();
    if (!answer.ok && answer.code === 'approval-pending') return knock();
    if (!answer.ok) return finish(ends[answer.code] ?? 'rejected');
    phase = 'welcome';
    cancelHandshake();
    deps.welcomed(answer.value);
  };

  const knock = (): void => {
    phase = 'knocking';
    cancelHandshake();
    deps.knocking();
  };

  const decided = (isAdmitted: boolean): void => {
    if (!isAdmitted) return finish('not-admitted');
    phase = 'greeting';
    introduce();
  };

  /** What fails here is this device's own doing, such as a locked keyring: tried again like a line that was lost. */
  const prepared = (work: () => Promise<void>): void => void work().catch(() => finish('lost'));

  const answer = (challenge: RequestAnswer<'challenge'>): void => {
    if (!challenge.ok) return finish(ends[challenge.code] ?? 'rejected');
    prepared(async () => pending.askAtOnce('hello', await deps.greeter.answer(challenge.value), greeted));
  };

  // Asked for while the socket opens; who failed to say it is asked again with the next line.
  const early = deps.token === null ? deps.greeter.challenge() : null;
  early?.catch(() => {});

  const introduce = (): void =>
    prepared(async () => pending.askAtOnce('challenge', await (early ?? deps.greeter.challenge()), answer));

  const sayHello = (): void => {
    const { token } = deps;
    if (token === null) introduce();
    else prepared(async () => pending.askAtOnce('hello', deps.greeter.resume(token), greeted));
  };

  const received = (text: string): void => {
    heard();
    const frame = parseServerFrame(text);
    if (!frame) return;
    if ('re' in frame) pending.settle(frame);
    else if (phase === 'welcome') deps.event(frame);
    else if (phase === 'knocking' && frame.type === 'admission.decided') decided(frame.data.admitted);
  };

  const socket = deps.openSocket(deps.address, {
    opened: sayHello,
    received,
    closed: (code) => finish(endOf(code)),
  });
  const pending = createPendingRequests({
    clock,
    timeoutMs: lineLimits.requestMs,
    send: (text) => socket.send(text),
    timedOut: check,
    isGreeted: () => phase === 'welcome',
  });
  const cancelHandshake = clock.after(lineLimits.handshakeMs, () => finish('lost'));

  scope.own(() => pending.abandon());
  scope.own(() => socket.close(closeCode));
  scope.own(cancelHandshake);
  scope.own(() => cancelSilence());
  return {
    startedAtMs: clock.now(),
    request: (type, data) => pending.ask(type, data),
    doubt: () => askWithin(lineLimits.doubtMs, 'deaf'),
    end(isPageGone = false) {
      if (isPageGone) closeCode = closeCodes.pageGone;
      scope.end();
    },
  };
}
