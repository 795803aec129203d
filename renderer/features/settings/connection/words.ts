import { unreachable } from '../../../../src/base/result.ts';
import { connectionTexts } from '../../../../src/texts/connection.ts';
import type { RelayReach } from '../../../platform/devices/relay-probe.ts';
import type {
  ConnectionFindings,
  LineSafety,
  RelayReaches,
  SpeedFinding,
} from '../../../stores/connection-check-model.ts';

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
    ? good(connectionTexts.answersInMs(Math.max(1, Math.round(answeredAfterMs))))
    : warning(connectionTexts.answersInSeconds(answeredAfterMs / 1000));

export const lineWords = (line: LineSafety): FindingWords => ({
  tone: line === 'open' ? 'problem' : 'good',
  text: connectionTexts.lines[line],
});

export function outsideWords(outside: ConnectionFindings['outside']): FindingWords {
  const { outsides } = connectionTexts;
  switch (outside.kind) {
    case 'seen':
      return good(outsides.seen(outside.address));
    case 'unchanged':
      return good(outsides.unchanged);
    case 'silent':
    case 'nobody':
      return warning(outsides[outside.kind]);
    case 'no-network':
    case 'refused':
      return problem(outsides[outside.kind]);
    case 'here':
      return quiet(outsides.here);
    default:
      return unreachable(outside);
  }
}

const transportNames = { udp: 'UDP', tcp: 'TCP', tls: 'TLS' } as const;

/** Ways that fail, and how; null where none does. */
function failedWords(silent: readonly string[], refused: readonly string[]): string | null {
  const { relays } = connectionTexts;
  const isSilent = silent.length > 0 ? relays.silentOver(relays.ways(silent)) : null;
  const isRefused = refused.length > 0 ? relays.refusedOver(relays.ways(refused)) : null;
  return isSilent !== null && isRefused !== null
    ? relays.silentAndRefused(isSilent, isRefused)
    : (isSilent ?? isRefused);
}

function reachesWords(reaches: RelayReaches): FindingWords {
  const { relays } = connectionTexts;
  const over = (reach: RelayReach): string[] =>
    (['udp', 'tcp', 'tls'] as const)
      .filter((name) => reaches[name] === reach)
      .map((name) => transportNames[name]);
  const open = over('open');
  const failed = failedWords(over('silent'), over('refused'));
  if (open.length === 0) return problem(relays.notReached(failed ?? ''));
  return failed === null
    ? good(relays.reached(relays.ways(open)))
    : quiet(relays.partlyReached(relays.ways(open), failed));
}

export function relayWords(relay: ConnectionFindings['relay'], isOwnService: boolean): FindingWords {
  const { relays } = connectionTexts;
  if (relay === 'untold') return quiet(relays.untold);
  if (relay !== 'none') return reachesWords(relay);
  return warning(isOwnService ? relays.noneHere : relays.none);
}

export function microphoneWords(finding: ConnectionFindings['microphone']): FindingWords {
  const { microphones, deviceFailures, deviceUnanswered } = connectionTexts;
  switch (finding.kind) {
    case 'heard':
      return finding.level < 0.01 ? quiet(microphones.quiet) : good(microphones.heard);
    case 'silent':
      return problem(microphones.silent);
    case 'failed':
      return problem(deviceFailures[finding.failure]);
    case 'unanswered':
      return warning(deviceUnanswered);
    default:
      return unreachable(finding);
  }
}

/** As many a second as people notice. */
const slowFps = 12;

export function cameraWords(finding: ConnectionFindings['camera']): FindingWords {
  const { cameras, deviceFailures, deviceUnanswered } = connectionTexts;
  switch (finding.kind) {
    case 'seen': {
      const { width, height, fps } = finding;
      return fps < slowFps ? warning(cameras.slow(fps)) : good(cameras.seen(`${width} × ${height}`, fps));
    }
    case 'blind':
      return problem(cameras.blind);
    case 'failed':
      // A call without a camera is a call.
      return finding.failure === 'missing'
        ? quiet(cameras.missing)
        : problem(deviceFailures[finding.failure]);
    case 'unanswered':
      return warning(deviceUnanswered);
    default:
      return unreachable(finding);
  }
}

/** For a picture that is worth looking at; below the second, for a voice alone. */
const pictureKbps = 600;

function rateText(kbps: number): string {
  const { speeds } = connectionTexts;
  if (kbps < 1_000) return speeds.kbit(kbps);
  return kbps > 100_000 ? speeds.moreThanMeasured : speeds.mbit(kbps / 1_000);
}

export function speedWords(speed: SpeedFinding): FindingWords {
  const { speeds } = connectionTexts;
  switch (speed.over) {
    case 'nothing':
      return quiet(speeds.nothing);
    case 'relay':
      if (speed.kbps === null) return warning(speeds.relayLate);
      return speed.kbps < pictureKbps
        ? warning(speeds.relaySlow(rateText(speed.kbps)))
        : good(speeds.relay(rateText(speed.kbps)));
    case 'service': {
      const { downKbps, upKbps } = speed;
      if (downKbps === null || upKbps === null) return warning(speeds.serviceLate);
      const [down, up] = [rateText(downKbps), rateText(upKbps)];
      if (upKbps < pictureKbps) return warning(speeds.uploadSlow(down, up));
      if (downKbps < pictureKbps) return warning(speeds.downloadSlow(down, up));
      return good(speeds.service(down, up));
    }
    default:
      return unreachable(speed);
  }
}
