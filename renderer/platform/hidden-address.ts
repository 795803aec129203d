const none = 'raddr 0.0.0.0 rport 0';

/**
 * What a line that names a relayed address says of where it was asked from is left out (RFC 8839, 5.1); any other address is not said at
 * all. Chromium leaves both out by itself for who uses a relay alone; not every browser of a guest does.
 */
export function hiddenCandidate(line: string): string | null {
  // That there are no more.
  if (line === '') return line;
  if (!/ typ relay(?: |$)/.test(line)) return null;
  return line.replace(/ raddr \S+ rport \d+/, ` ${none}`);
}

/** For who knows no candidates: the first of them, whichever it was (RFC 8839, 5.1). No browser reads it. */
const defaultAddress = /^(o=.* |c=|a=rtcp:\d+ )IN IP[46] \S+/;

/** The same for all of them in a description. */
export const hiddenDescription = (sdp: string): string =>
  sdp
    .split('\r\n')
    .flatMap((line) =>
      line.startsWith('a=candidate:')
        ? (hiddenCandidate(line) ?? [])
        : [line.replace(defaultAddress, '$1IN IP4 0.0.0.0')],
    )
    .join('\r\n');
