import type { Clock } from '../../src/base/clock.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { RequestType } from '../../src/protocol/requests.ts';
import type { RequestAnswer, ServiceClient } from '../platform/service/service-client.ts';
import { onOnline } from './on-online.ts';
import { pause } from './pause.ts';

export interface TellerDeps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly refused: () => void;
}

/** Something the service has to know as it is, however often it changes and whatever becomes of the line. */
interface Teller {
  tell(): void;
  /** The service has not said that it knows. */
  isUntold(): boolean;
}

/** `ask` says it as it is then; null where there is nothing to say. */
export function createTeller<Type extends RequestType>(
  { client, clock, scope, refused }: TellerDeps,
  ask: () => Promise<RequestAnswer<Type>> | null,
): Teller {
  let telling = 0;
  /** Could not be said: it is said after the next welcome. */
  let isLeft = false;

  const attempt = async (): Promise<void> => {
    isLeft = false;
    const answer = await ask();
    if (!answer || answer.ok) return;
    if (answer.code === 'away') isLeft = true;
    else if (answer.code === 'rate-limited') {
      await pause(clock, scope, answer.retryAfterMs);
      if (!scope.hasEnded) await attempt();
    } else refused();
  };
  const tell = async (): Promise<void> => {
    telling += 1;
    await attempt();
    telling -= 1;
  };

  onOnline(client, scope, () => {
    if (isLeft) void tell();
  });
  return { tell: () => void tell(), isUntold: () => isLeft || telling > 0 };
}
