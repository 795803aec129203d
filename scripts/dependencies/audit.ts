import * as v from 'valibot';
import type { LockedPackage } from './lockfile.ts';

const report = v.object({
  vulnerabilities: v.record(
    v.string(),
    v.object({ severity: v.string(), range: v.string(), nodes: v.array(v.string()) }),
  ),
});

type Audit =
  | { readonly is: 'asked'; readonly shipped: readonly string[]; readonly tools: readonly string[] }
  | { readonly is: 'not-asked' };

/** A tool of development by its place in package.json, and most of what is shipped. */
const runtime = 'electron';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** What `npm audit --json` has printed. A registry that is away or keeps no advisories answers with something else. */
export function readAudit(text: string, packages: readonly LockedPackage[]): Audit {
  const read = v.safeParse(report, parse(text));
  if (!read.success) return { is: 'not-asked' };
  const shippedFolders = new Set(packages.filter((one) => one.isShipped).map(({ folder }) => folder));
  const shipped: string[] = [];
  const tools: string[] = [];
  for (const [name, { severity, range, nodes }] of Object.entries(read.output.vulnerabilities)) {
    const isShipped = name === runtime || nodes.some((folder) => shippedFolders.has(folder));
    (isShipped ? shipped : tools).push(`${name} ${range}: ${severity}`);
  }
  return { is: 'asked', shipped, tools };
}
