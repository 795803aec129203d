import { spokenForm } from '../../src/texts/language.ts';

const made = new Map<string, Intl.DateTimeFormat>();

/** As the language that is spoken has it. Making one takes the browser about a millisecond, and a list shows hundreds of times. */
export function dateFormat(
  parts: Intl.DateTimeFormatOptions,
  locale: string | undefined = spokenForm(),
): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, parts]);
  const format = made.get(name) ?? new Intl.DateTimeFormat(locale, parts);
  made.set(name, format);
  return format;
}
