import type { Settings } from '../../../src/bridge/settings.ts';

/**
 * What the other side does not learn. `inside`: the addresses that this computer has in networks of its own; how it looks from outside is
 * said. `everything`: any address of it.
 */
export type Hidden = 'inside' | 'everything';

export const hiddenBy = ({
  relayOnly,
  hidesInside,
}: Pick<Settings, 'relayOnly' | 'hidesInside'>): Hidden | null =>
  relayOnly ? 'everything' : hidesInside ? 'inside' : null;

const none = 'raddr 0.0.0.0 rport 0';

/** RFC 1918, 3927, 4193, 4291 and 6598, and this computer itself. */
const inside =
  /^(?:10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.|^(?:f[cd]|fe[89ab]).*:|^::1$/i;

const isOf = (type: 'host' | 'relay', line: string): boolean => line.split(' ')[7] === type;
/** What somebody outside has seen is outside, whatever its figures. */
const isInside = (line: string): boolean => isOf('host', line) && inside.test(line.split(' ')[4] ?? '');

/**
 * A line that may be said does not say where it was asked from (RFC 8839, 5.1); what is hidden is not said at all. Chromium leaves
 * both out by itself for who uses a relay alone; not every browser of a guest does.
 */
export function hiddenCandidate(line: string, hidden: Hidden): string | null {
  // That there are no more.
  if (line === '') return line;
  const isSaid = hidden === 'everything' ? isOf('relay', line) : !isInside(line);
  return isSaid ? line.replace(/ raddr \S+ rport \d+/, ` ${none}`) : null;
}

/** For who knows no candidates: the first of them, whichever it was (RFC 8839, 5.1). No browser reads it. */
const defaultAddress = /^(o=.* |c=|a=rtcp:\d+ )IN IP[46] \S+/;

/** The same for all of them in a description. */
export const hiddenDescription = (sdp: string, hidden: Hidden): string =>
  sdp
    .split('\r\n')
    .flatMap((line) =>
      line.startsWith('a=candidate:')
        ? (hiddenCandidate(line, hidden) ?? [])
        : [line.replace(defaultAddress, '$1IN IP4 0.0.0.0')],
    )
    .join('\r\n');
