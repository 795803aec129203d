/** What no name of a file may have on some system, or what changes how it reads. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const unfit = /[<>:"/\\|?*]/g;
/** Windows opens a device by such a name, whatever its ending (Microsoft: Naming Files, Paths, and Namespaces). */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\s*(?:\.|$))/i;
/** Systems take 255, and a file that is being saved has a longer name for a while. */
const mostBytes = 200;
const endingChars = 16;

const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

function firstBytes(text: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const letter of text) {
    bytes += bytesOf(letter);
    if (bytes > most) break;
    kept += letter;
  }
  return kept;
}

/** The ending tells what kind of file it is: the middle goes first. */
function shortened(name: string): string {
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? '';
  const kept = ending.length <= endingChars ? ending : '';
  const room = mostBytes - Array.from(kept, bytesOf).reduce((sum, bytes) => sum + bytes, 0);
  return firstBytes(name.slice(0, name.length - kept.length), room) + kept;
}

/**
 * A foreign name, for a file of one's own: no path, no device, no stream beside a file (Windows reads one behind a colon), not hidden, and of
 * what a system cuts off at its end nothing is left.
 */
export function safeName(name: string): string {
  const seen = name.normalize('NFC').replaceAll(unseen, '').replaceAll(unfit, '_');
  const shown = shortened(seen.replace(/^[.\s]+(?=.)/u, '_'));
  const whole = shown.replace(/[.\s]+$/u, '');
  if (!/[^_.\s]/u.test(whole)) return 'file';
  return device.test(whole) ? `_${whole}` : whole;
}

/**
 * Foreign paths within a folder, each in parts, in the same order. Names that some system holds for the same get a number.
 */
export function safePaths(paths: readonly string[]): readonly (readonly string[])[] {
  const taken = new Set<string>();
  const folders = new Map<string, string>();
  // By large letters too: some have several small ones, as a sigma at the end of a word, which some systems hold for the same.
  const same = (parts: readonly string[]): string => parts.join('/').toLowerCase().toUpperCase();

  const free = (above: readonly string[], name: string): string => {
    for (let number = 1; ; number += 1) {
      const dot = name.lastIndexOf('.');
      const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
      const tried = number === 1 ? name : `${stem} (${number})${ending}`;
      const key = same([...above, tried]);
      if (taken.has(key)) continue;
      taken.add(key);
      return tried;
    }
  };

  return paths.map((path) => {
    const names = path.split('/').filter((name) => name !== '');
    const above: string[] = [];
    for (const [depth, name] of names.slice(0, -1).entries()) {
      // By what the sender calls it: two folders of theirs stay two.
      const theirs = names.slice(0, depth + 1).join('/');
      const known = folders.get(theirs) ?? free(above, safeName(name));
      folders.set(theirs, known);
      above.push(known);
    }
    return [...above, free(above, safeName(names.at(-1) ?? ''))];
  });
}
