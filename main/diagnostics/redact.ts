/** What stands for what was taken out. Where in doubt more goes than has to: a report is read by others. */
const signs: readonly (readonly [sign: RegExp, instead: string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/gi, '[address]'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[address]'],
  // Loopback says nothing of anybody.
  [/\b(?!127\.)(?!0\.0\.0\.0\b)\d{1,3}(?:\.\d{1,3}){3}\b/g, '[address]'],
  [/(?<![\w:])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])/gi, '[address]'],
  // Names of computers, and not of files of ours.
  [/\b(?:[a-z\d-]+\.)+(?!(?:log|db|json|js|cjs|ts|html|css|png|wav)\b)[a-z]{2,}\b/gi, '[address]'],
  // Tokens, keys, fingerprints, and whatever tells one thing from another for ever.
  [/[\w+/=-]{20,}/g, '[secret]'],
  [/\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/g, '[code]'],
];

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** Longest first: of a whole name nothing stays. */
function anyOf(names: readonly string[]): RegExp | null {
  const known = [...new Set(names.map((name) => name.trim()).filter(({ length }) => length >= 2))]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped);
  if (known.length === 0) return null;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${known.join('|')})(?![\p{L}\p{N}])`, 'giu');
}

/** Takes addresses, secrets and these names out of a text. */
export function createRedactor(names: readonly string[]): (text: string) => string {
  const parts = names.flatMap((name) => name.split(/[\s'’_-]+/u)).filter(({ length }) => length >= 3);
  const named = anyOf([...names, ...parts]);
  return (text) => {
    const nameless = named ? text.replaceAll(named, '[name]') : text;
    return signs.reduce((left, [sign, instead]) => left.replaceAll(sign, instead), nameless);
  };
}
