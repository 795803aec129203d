const made = new Map<string, Intl.DateTimeFormat>();

/** Making one takes the browser about a millisecond, and a list shows hundreds of times. */
export function dateFormat(parts: Intl.DateTimeFormatOptions, locale?: string): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, parts]);
  const format = made.get(name) ?? new Intl.DateTimeFormat(locale, parts);
  made.set(name, format);
  return format;
}
