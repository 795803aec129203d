import { listsTexts } from '../../src/texts/lists.ts';

/** Ada · Ada and Bo · Ada, Bo and 2 more. */
export function listed(names: readonly string[]): string {
  const [first = '', second = ''] = names;
  if (names.length < 2) return first;
  return names.length === 2
    ? listsTexts.two(first, second)
    : listsTexts.more(first, second, names.length - 2);
}
