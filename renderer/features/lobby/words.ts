import { unreachable } from '../../../src/base/result.ts';
import type { Hosting } from '../../../src/bridge/contract.ts';
import { serviceLineTexts } from '../../../src/texts/service-line.ts';
import type { ServiceConnection } from '../../platform/service/service-client.ts';
import type { SessionState } from '../../stores/app-model.ts';
import { notLetInWords, type ConnectionWords } from '../connection-words.ts';

/** The person turned hosting off: nothing is wrong, and nothing is connected. */
export const hostingOffWords = (): ConnectionWords => ({ ...serviceLineTexts.hosting.off, tone: 'quiet' });

/** Who took the service away, where there is no doubt: one owner, who is another. */
export function hostName({ people, self }: Pick<SessionState, 'people' | 'self'>): string | null {
  const [owner, ...more] = [...people.values()].filter(({ role, left }) => role === 'owner' && !left);
  return owner === undefined || more.length > 0 || owner.user === self ? null : owner.name;
}

/** The line to the service in words; `host` is its host's name, where it is known. Hosting comes first: without it there is nothing to connect to. */
export function connectionWords(
  connection: ServiceConnection,
  hosting: Hosting | null,
  host: string | null,
): ConnectionWords {
  const { states, closed, hosting: here } = serviceLineTexts;
  if (hosting?.state === 'failed') return { text: here.failed, tone: 'bad' };
  if (hosting?.state === 'starting') return { text: here.starting, tone: 'waiting' };
  const { state } = connection;
  switch (state) {
    case 'idle':
    case 'connecting':
    case 'knocking':
      return { ...states[state], tone: 'waiting' };
    case 'online':
      return { ...states[state], tone: 'good' };
    case 'waiting':
      return { ...states[state], tone: 'bad' };
    case 'closed': {
      const { text, more } = closed[connection.why];
      return { text, more: more(host), tone: 'quiet' };
    }
    case 'refused':
      return notLetInWords(connection.reason);
    default:
      return unreachable(state);
  }
}

/** It was tried and did not work; so it stays while it is tried again, and nothing flickers. */
export const isUnreachable = (connection: ServiceConnection): boolean =>
  connection.state === 'waiting' || (connection.state === 'connecting' && connection.attempt > 0);

/** Nothing can be done over it now, and not in a moment either. */
export const isGone = (connection: ServiceConnection): boolean =>
  isUnreachable(connection) || connection.state === 'closed' || connection.state === 'refused';

type HostingFailure = Extract<Hosting, { state: 'failed' }>;

export function hostingFailureWords({ reason, port }: HostingFailure): string {
  const { failures } = serviceLineTexts;
  return reason === 'port-in-use' ? failures[reason](port) : failures[reason];
}
