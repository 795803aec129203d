import type { LockedPackage } from './lockfile.ts';

/** What may be part of Parley: who uses it has to keep a notice, and nothing else. */
const shipped: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Python-2.0',
]);
/** Beside these, what may help to make it. */
const tools: ReadonlySet<string> = new Set([...shipped, 'CC0-1.0', 'MPL-2.0', 'WTFPL']);

/** They say nothing in their package.json; read by hand in their folder. */
const readByHand: Readonly<Record<string, string>> = { 'xmlhttprequest-ssl': 'MIT' };

export const licenceOf = ({ name, license }: LockedPackage): string =>
  license ?? readByHand[name] ?? 'no licence';

/** A choice of several is taken where one of them may be; what has to hold together is not taken apart. */
const mayBe = (license: string, list: ReadonlySet<string>): boolean =>
  license
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => list.has(one));

/** Those under terms that nobody has agreed to. */
export const refusedLicences = (packages: readonly LockedPackage[]): string[] =>
  packages
    .filter((one) => !mayBe(licenceOf(one), one.isShipped ? shipped : tools))
    .map((one) => `${one.name} ${one.version}: ${licenceOf(one)}${one.isShipped ? ', shipped' : ''}`);

/** How many are under each, the most frequent first. */
export function countLicences(packages: readonly LockedPackage[]): string {
  const counts = new Map<string, number>();
  for (const one of packages) counts.set(licenceOf(one), (counts.get(licenceOf(one)) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([license, count]) => `${license} ${count}`)
    .join(', ');
}
