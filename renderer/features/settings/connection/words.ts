import { unreachable } from '../../../../src/base/result.ts';
import type { ConnectionFindings, LineSafety } from '../../../stores/connection-check-model.ts';

export const words = {
  title: 'Network',
  hide: 'Hide my address',
  hideHint:
    'Your calls go over the service’s relay alone, so the other side never learns your network address. They may sound and look a little later. Counts from the next call on.',
  nothingToHideBehind:
    'This service has no relay, so no call can come about while this is on. Turn it off, or ask who runs the service for a relay.',
  check: 'Connection check',
  findings: 'What was found',
  lead: 'Looks at everything that a call from here needs.',
  start: 'Check now',
  again: 'Check again',
  checking: 'Checking…',
  failed:
    'You are not connected to a service, so nothing more can be checked. Look at your network and at the address of the service, then check again.',
  service: 'Service',
  line: 'Encryption',
  outside: 'Way out',
  relay: 'Relay',
} as const;

export interface FindingWords {
  readonly tone: 'good' | 'quiet' | 'warning' | 'problem';
  readonly text: string;
}

const good = (text: string): FindingWords => ({ tone: 'good', text });
const quiet = (text: string): FindingWords => ({ tone: 'quiet', text });
const warning = (text: string): FindingWords => ({ tone: 'warning', text });
const problem = (text: string): FindingWords => ({ tone: 'problem', text });

/** From here on a person feels it in chat and in how a call begins. */
const slowMs = 500;

export const serviceWords = (answeredAfterMs: number): FindingWords =>
  answeredAfterMs < slowMs
    ? good(`It is reached, and answers in ${Math.max(1, Math.round(answeredAfterMs))} ms.`)
    : warning(
        `It is reached, but takes ${(answeredAfterMs / 1000).toFixed(1)} s to answer. Messages and rings come late; a better network helps.`,
      );

const lines: Readonly<Record<LineSafety, FindingWords>> = {
  pinned: good('The line is encrypted, and the service has the key that you were given.'),
  encrypted: good('The line is encrypted.'),
  here: good('The line does not leave this computer, so it needs none.'),
  open: problem(
    'The line is not encrypted, and others on the way could read along. Ask who runs the service for its https address.',
  ),
};

export const lineWords = (line: LineSafety): FindingWords => lines[line];

export function outsideWords(outside: ConnectionFindings['outside']): FindingWords {
  switch (outside.kind) {
    case 'seen':
      return good(`STUN answers: from outside you are seen as ${outside.address}.`);
    case 'unchanged':
      return good('STUN answers: nothing on the way changes your address.');
    case 'silent':
      return warning(
        'STUN gives no answer. UDP is probably blocked by a firewall or VPN; calls then need a relay. Another network helps.',
      );
    case 'no-network':
      return problem(
        'This computer shows no network that calls could use. Connect it, or leave a VPN that hides it.',
      );
    case 'refused':
      return problem(
        'Connections between people are turned off here, so no call can come about. Look into the settings and extensions of your browser.',
      );
    case 'here':
      return quiet('The service is on this computer, and sees nothing from outside.');
    case 'nobody':
      return warning(
        'This service names no STUN server. Calls within one network work; between networks they may fail. Tell who runs it.',
      );
    default:
      return unreachable(outside);
  }
}

export function relayWords(relay: ConnectionFindings['relay'], isOwnService: boolean): FindingWords {
  if (relay === 'there') return good('A relay is configured, for calls that find no direct way.');
  const none = 'No relay is configured. Calls between strict networks may fail.';
  return warning(
    isOwnService
      ? `${none} If yours do, run the service on a computer of its own with a relay (TURN) beside it.`
      : `${none} If yours do, ask who runs the service to set one up (TURN).`,
  );
}
