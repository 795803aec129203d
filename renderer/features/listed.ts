import { sentence } from '../../src/base/sentence.ts';

/** Ada · Ada and Bo · Ada, Bo and 2 more. */
export function listed(names: readonly string[]): string {
  const [first = '', second = ''] = names;
  if (names.length < 2) return first;
  if (names.length === 2) return sentence`${first} and ${second}`;
  return sentence`${first}, ${second} and ${names.length - 2} more`;
}
