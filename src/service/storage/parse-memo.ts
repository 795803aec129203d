/** Shorter texts are parsed faster than they are looked for. */
const worthChars = 2_000;
const keptTexts = 32;

/**
 * Parses each long text once, as long as it is among the last few: when a restarted service is met by everybody at once, all of
 * them get the same long list of the same large room. What it gives back is shared, so it must not be changed.
 */
export function createParseMemo<Value>(parse: (text: string) => Value): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    if (text.length < worthChars) return parse(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = parse(text);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size === keptTexts) kept.delete(oldest);
    kept.set(text, value);
    return value;
  };
}
