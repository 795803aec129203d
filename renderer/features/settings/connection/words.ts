import { unreachable } from '../../../../src/base/result.ts';
import type { Cause } from '../../../../src/call/doctor/verdict.ts';
import type { MediaFailure } from '../../../../src/call/view.ts';
import type { RelayReach } from '../../../platform/relay-probe.ts';
import type {
  ConnectionFindings,
  LineSafety,
  RelayReaches,
  RelayTransport,
  SpeedFinding,
} from '../../../stores/connection-check-model.ts';
import { verdictWords, type VerdictWords } from '../../doctor-words.ts';

export const words = {
  title: 'Network',
  hide: 'Hide my address',
  hideHint:
    'Your calls go over the service’s relay alone, so the other side never learns your network address. They may sound and look a little later. Counts from the next call on.',
  hideInside: 'Hide addresses inside my network',
  hideInsideHint:
    'The other side learns how your network looks from outside, not which address this computer has in it. Two people in one network may then need the service’s relay. Counts from the next call on.',
  nothingToHideBehind:
    'This service has no relay, so no call can come about while this is on. Turn it off, or ask who runs the service for a relay.',
  nothingToHideBehindManaged:
    'This service has no relay, so no call can come about while this is on. Tell who manages this computer, or ask who runs the service for a relay.',
  check: 'Connection check',
  findings: 'What was found',
  lead: 'Looks at everything that a call from here needs, in less than ten seconds. Your microphone and camera are opened for a moment.',
  start: 'Check now',
  again: 'Check again',
  checking: 'Checking…',
  failed:
    'The service does not answer, so nothing more can be checked. Look at your network and at the address of the service, then check again.',
  service: 'Service',
  line: 'Encryption',
  outside: 'Way out',
  relay: 'Relay',
  microphone: 'Microphone',
  camera: 'Camera',
  speed: 'Speed',
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

const transportWords: Readonly<Record<RelayTransport, string>> = { udp: 'UDP', tcp: 'TCP', tls: 'TLS' };

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function reachesWords(reaches: RelayReaches): FindingWords {
  const over = (reach: RelayReach): string[] =>
    (['udp', 'tcp', 'tls'] as const)
      .filter((name) => reaches[name] === reach)
      .map((name) => transportWords[name]);
  const [open, silent, refused] = [over('open'), over('silent'), over('refused')];
  const failed = [
    ...(silent.length > 0 ? [`over ${list(silent)} it gives no answer`] : []),
    ...(refused.length > 0 ? [`over ${list(refused)} it does not let you in`] : []),
  ].join(', and ');
  if (open.length === 0)
    return problem(
      `The relay is not reached: ${failed}. Calls that find no direct way fail here. Try another network, and tell who runs the service.`,
    );
  if (failed === '') return good(`It is reached over ${list(open)}, for calls that find no direct way.`);
  return quiet(`It is reached over ${list(open)}, which is enough; ${failed}.`);
}

export function relayWords(relay: ConnectionFindings['relay'], isOwnService: boolean): FindingWords {
  if (relay === 'untold')
    return quiet(
      'A relay is configured. The service did not let it be tried just now; try again in a minute.',
    );
  if (relay !== 'none') return reachesWords(relay);
  const none = 'No relay is configured. Calls between strict networks may fail.';
  return warning(
    isOwnService
      ? `${none} If yours do, run the service on a computer of its own with a relay (TURN) beside it.`
      : `${none} If yours do, ask who runs the service to set one up (TURN).`,
  );
}

/** The doctor's words, so that the same thing has the same name before a call and in it. */
const inCall = (cause: Cause): VerdictWords =>
  verdictWords({ cause, whose: 'me', weight: 'heavy', confidence: 'certain', evidence: [] }, '');

const deviceFailures: Readonly<Record<MediaFailure, string>> = {
  denied: 'Parley may not use it. Allow it in the settings of your system or browser.',
  missing: 'There is none. Plug one in, or choose another.',
  'in-use': 'Another program uses it. Close that, then check again.',
  cancelled: 'It was not opened.',
  failed: 'It could not be opened. Plug it in anew, or choose another.',
};
const unanswered =
  'It was not opened in time. If you were asked whether Parley may use it, answer and check again.';

export function microphoneWords(finding: ConnectionFindings['microphone']): FindingWords {
  switch (finding.kind) {
    case 'heard':
      return finding.level < 0.01
        ? quiet('It works; it was quiet just now. Check again and speak.')
        : good('It works, and something was heard.');
    case 'silent':
      return problem(
        'Your microphone is silent. It is on, and nothing at all comes from it. Look for a switch on it, or take another one.',
      );
    case 'failed':
      return problem(deviceFailures[finding.failure]);
    case 'unanswered':
      return warning(unanswered);
    default:
      return unreachable(finding);
  }
}

/** As many a second as people notice. */
const slowFps = 12;

export function cameraWords(finding: ConnectionFindings['camera']): FindingWords {
  switch (finding.kind) {
    case 'seen': {
      const { width, height, fps } = finding;
      return fps < slowFps
        ? warning(
            `${inCall('camera').title}: ${fps} pictures a second. More light helps; if not, another camera does.`,
          )
        : good(`It works: ${width} × ${height}, ${fps} pictures a second.`);
    }
    case 'blind':
      return problem(
        'It is open, and no picture comes. Look for a lid or a switch on it, or take another one.',
      );
    case 'failed':
      // A call without a camera is a call.
      return finding.failure === 'missing'
        ? quiet('There is none. Calls work by voice, and you see the others.')
        : problem(deviceFailures[finding.failure]);
    case 'unanswered':
      return warning(unanswered);
    default:
      return unreachable(finding);
  }
}

/** For a picture that is worth looking at; below the second, for a voice alone. */
const pictureKbps = 600;

const rateText = (kbps: number): string =>
  kbps < 1_000
    ? `${kbps} kbit/s`
    : kbps > 100_000
      ? 'more than 100 Mbit/s'
      : `${(kbps / 1_000).toFixed(1)} Mbit/s`;

export function speedWords(speed: SpeedFinding): FindingWords {
  switch (speed.over) {
    case 'nothing':
      return quiet('The service is on this computer, so there is nothing outside to measure against.');
    case 'relay':
      if (speed.kbps === null) return warning('Nothing came back through the relay in time.');
      return speed.kbps < pictureKbps
        ? warning(`${rateText(speed.kbps)} to the relay and back: enough for voices, not for good pictures.`)
        : good(`${rateText(speed.kbps)} to the relay and back.`);
    case 'service': {
      const { downKbps, upKbps } = speed;
      if (downKbps === null || upKbps === null)
        return warning('What was sent to the service to measure did not get through in time.');
      const measured = `${rateText(downKbps)} from the service, ${rateText(upKbps)} to it.`;
      if (upKbps < pictureKbps) return warning(`${inCall('upload').title} for good pictures: ${measured}`);
      if (downKbps < pictureKbps)
        return warning(`${inCall('download').title} for good pictures: ${measured}`);
      return good(measured);
    }
    default:
      return unreachable(speed);
  }
}
