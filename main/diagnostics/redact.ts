/** What stands for what was taken out. Where in doubt more goes than has to: a report is read by others. */
const signs: readonly (readonly [sign: RegExp, instead: string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/gi, '[address]'],
  [
    /(?<![\p{L}\p{M}\p{N}_.+-])[\p{L}\p{M}\p{N}_.+-]+@[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+/gu,
    '[address]',
  ],
  // Loopback says nothing of anybody.
  [/\b(?!127\.)(?!0\.0\.0\.0\b)\d{1,3}(?:\.\d{1,3}){3}\b/g, '[address]'],
  [/(?<![\w:])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])/gi, '[address]'],
  // Names of computers, in any script, and not of files of ours.
  [
    /(?<![\p{L}\p{M}\p{N}_])(?:[\p{L}\p{M}\p{N}-]+\.)+(?!(?:log|db|json|js|cjs|ts|html|css|png|wav)\b)[\p{L}\p{M}]{2,}(?![\p{L}\p{M}\p{N}_])/giu,
    '[address]',
  ],
  // Tokens, keys, fingerprints, and whatever tells one thing from another for ever.
  [/[\w+/=-]{20,}/g, '[secret]'],
  [/\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/g, '[code]'],
];

/** A letter of a script without spaces between words, a word of any other, or a sign. */
const pieceOf =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]|[[\p{L}\p{M}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]]+|[^\s\p{Cf}]/gv;

/** Two letters of a name are a word of many others too, but for letters that our own words do not have. */
const isTelling = (part: string): boolean => part.length >= 3 || /[^\0-\x7f]/.test(part);

/**
 * The names, piece by piece: one step for each piece of a text, however many names there are. A regular expression of thousands of them
 * would keep the app from answering for as long as it looks.
 */
function createNames(names: ReadonlySet<string>) {
  const steps = new Map<string, number>();
  const ends = new Set<number>();
  for (const name of names) {
    let at = 0;
    for (const [piece] of name.matchAll(pieceOf)) {
      const step = `${at} ${piece.toLowerCase()}`;
      const next = steps.get(step) ?? steps.size + 1;
      steps.set(step, next);
      at = next;
    }
    if (at > 0) ends.add(at);
  }
  /** How many pieces from the first on are a name; of a whole name nothing stays. */
  return (pieces: readonly RegExpExecArray[], first: number): number => {
    let longest = 0;
    let at: number | undefined = 0;
    for (let next = first; next < pieces.length; next += 1) {
      at = steps.get(`${at} ${pieces[next]?.[0].toLowerCase()}`);
      if (at === undefined) break;
      if (ends.has(at)) longest = next - first + 1;
    }
    return longest;
  };
}

/** Takes addresses, secrets and these names out of a text. */
export function createRedactor(names: readonly string[]): (text: string) => string {
  // The same letter can be written in several ways.
  const whole = names.map((name) => name.normalize('NFKC').trim());
  const parts = whole.flatMap((name) => name.split(/[\s'’_-]+/u)).filter(isTelling);
  const namedFrom = createNames(
    new Set([...whole.filter((name) => name.length >= 2 || isTelling(name)), ...parts]),
  );
  const withoutNames = (text: string): string => {
    const pieces = [...text.matchAll(pieceOf)];
    let left = '';
    let taken = 0;
    for (const [at, piece] of pieces.entries()) {
      const count = piece.index < taken ? 0 : namedFrom(pieces, at);
      const last = count > 0 && pieces[at + count - 1];
      if (!last) continue;
      left += `${text.slice(taken, piece.index)}[name]`;
      taken = last.index + last[0].length;
    }
    return left + text.slice(taken);
  };
  return (text) =>
    signs.reduce(
      (left, [sign, instead]) => left.replaceAll(sign, instead),
      withoutNames(text.normalize('NFKC')),
    );
}
