import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builderConfig } from './builder-config.ts';
import { identity } from './identity.ts';

const { deb, rpm } = builderConfig;

/** What lies at a place that a package's tool is told of. */
const placedAt = (place: string, told: readonly string[] | null | undefined): string => {
  const found = told?.find((word) => word.endsWith(`=${place}`)) ?? '';
  return readFileSync(found.slice(0, -place.length - 1), 'utf8');
};

describe.each([
  ['deb', deb?.fpm],
  ['rpm', rpm?.fpm],
])('what a software centre shows of a %s', (_kind, told) => {
  const described = placedAt(`/usr/share/metainfo/${identity.appId}.metainfo.xml`, told);

  it('belongs to what is installed', () => {
    expect(described).toContain(`<id>${identity.appId}</id>`);
    expect(described).toContain(`<launchable type="desktop-id">${identity.desktopName}</launchable>`);
    expect(described).toContain(`<mediatype>x-scheme-handler/${identity.scheme}</mediatype>`);
    const categories = [...described.matchAll(/<category>(\w+)</g)].map(([, name]) => name);
    expect(categories.join(';')).toBe(builderConfig.linux?.category);
  });

  it('is said in German where it is said in English', () => {
    const count = (pattern: string): number => described.match(new RegExp(pattern, 'g'))?.length ?? 0;
    for (const tag of ['summary', 'p', 'li']) {
      expect(count(`<${tag}>`)).toBeGreaterThan(0);
      expect(count(`<${tag} xml:lang="de">`)).toBe(count(`<${tag}>`));
    }
  });
});

it('a deb says its terms where Debian looks for them, and where it stands among programs', () => {
  expect(placedAt('/usr/share/doc/parley/copyright', deb?.fpm)).toMatch(
    /^Copyright: \d{4} .+\nLicense: Apache-2\.0$/m,
  );
  expect(deb?.packageCategory).toBe('net');
});

it('the menu entry is described and found in German too', () => {
  const entry = builderConfig.linux?.desktop?.entry ?? {};
  for (const key of ['GenericName', 'Comment', 'Keywords']) expect(entry[`${key}[de]`]).toMatch(/\S/);
});
