/**
 * What no API says about Opus: that nothing is to be sent while nobody speaks (DTX), and that lost packets are to be made up for from
 * the next one (in-band FEC). A receiver asks for both in its description, so this is done to the other side's description, here,
 * and needs nobody's agreement (RFC 7587 6.1).
 */
const wanted: readonly (readonly [string, string])[] = [
  ['useinbandfec', '1'],
  ['usedtx', '1'],
];

/** Where an attacker's text would only cost time. */
const maxParameters = 30;

const isOpus = /^a=rtpmap:(\d{1,3}) opus\/48000\/2\s*$/i;
const parametersOf = /^a=fmtp:(\d{1,3}) (.*)$/;

function withWanted(parameters: string): string {
  const given = parameters.split(';', maxParameters + 1).map((parameter) => parameter.trim());
  if (given.length > maxParameters) return parameters;
  const others = given.filter(
    (parameter) => parameter !== '' && !wanted.some(([name]) => parameter.startsWith(`${name}=`)),
  );
  return [...others, ...wanted.map(([name, value]) => `${name}=${value}`)].join(';');
}

/** One media section. Where Opus has no line of parameters it stays as it is: no browser leaves it out. */
function tune(section: string): string {
  const lines = section.split('\r\n');
  const opus = new Set(lines.flatMap((line) => isOpus.exec(line)?.[1] ?? []));
  return lines
    .map((line) => {
      const [, payload, parameters] = parametersOf.exec(line) ?? [];
      if (payload === undefined || parameters === undefined || !opus.has(payload)) return line;
      return `a=fmtp:${payload} ${withWanted(parameters)}`;
    })
    .join('\r\n');
}

/** The other side's description, as this side's voice is to be sent. Only the first line is voice; music wants its silences. */
export function tuneVoice(sdp: string): string {
  const [head = '', first, ...rest] = sdp.split(/^(?=m=)/m);
  if (first === undefined || !first.startsWith('m=audio ')) return sdp;
  return [head, tune(first), ...rest].join('');
}
