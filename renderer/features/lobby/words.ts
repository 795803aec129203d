import { unreachable } from '../../../src/base/result.ts';
import type { Hosting } from '../../../src/bridge/contract.ts';
import { serviceLineTexts } from '../../../src/texts/service-line.ts';
import type { ServiceConnection } from '../../platform/service/service-client.ts';
import { notLetInWords, type ConnectionWords } from '../connection-words.ts';

/** The person turned hosting off: nothing is wrong, and nothing is connected. */
export const hostingOffWords = (): ConnectionWords => ({ ...serviceLineTexts.hosting.off, tone: 'quiet' });

/** The line to the service in words. Hosting comes first: without it there is nothing to connect to. */
export function connectionWords(connection: ServiceConnection, hosting: Hosting | null): ConnectionWords {
  const { states, hosting: here } = serviceLineTexts;
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
    case 'closed':
      return { ...states[state], tone: 'quiet' };
    case 'refused':
      return notLetInWords(connection.reason);
    default:
      return unreachable(state);
  }
}

/** It was tried and did not work; so it stays while it is tried again, and nothing flickers. */
export const isUnreachable = (connection: ServiceConnection): boolean =>
  connection.state === 'waiting' || (connection.state === 'connecting' && connection.attempt > 0);

type HostingFailure = Extract<Hosting, { state: 'failed' }>;

export function hostingFailureWords({ reason, port }: HostingFailure): string {
  const { failures } = serviceLineTexts;
  return reason === 'port-in-use' ? failures[reason](port) : failures[reason];
}
