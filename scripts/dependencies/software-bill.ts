import { execFileSync } from 'node:child_process';
import * as v from 'valibot';
import { identity } from '../packaging/identity.ts';
import { lockedPackages } from './lockfile.ts';

export const softwareBillFile = 'sbom.cdx.json';

const component = v.looseObject({ name: v.string(), version: v.string() });
/** CycloneDX, as far as it is touched. */
const bill = v.looseObject({
  bomFormat: v.literal('CycloneDX'),
  metadata: v.looseObject({ component: v.looseObject({ ...component.entries, 'bom-ref': v.string() }) }),
  components: v.array(
    v.looseObject({
      ...component.entries,
      'bom-ref': v.string(),
      externalReferences: v.optional(v.array(v.looseObject({ type: v.string() })), []),
    }),
  ),
  dependencies: v.array(v.looseObject({ ref: v.string(), dependsOn: v.optional(v.array(v.string()), []) })),
});

const library = (name: string, id: string) => ({ type: 'library', name, licenses: [{ license: { id } }] });

/** What a package carries and npm knows nothing of; its terms are in scripts/packaging/rnnoise-license.txt. */
const within: Readonly<Record<string, readonly object[]>> = {
  '@sapphi-red/web-noise-suppressor': [
    library('rnnoise', 'BSD-3-Clause'),
    library('@shiguredo/rnnoise-wasm', 'Apache-2.0'),
  ],
};

interface About {
  readonly name: string;
  /** The version on which everything runs; npm takes it for a tool. */
  readonly electron: string;
  /** Those of npm's list that the bundles may hold, as `name@version`. */
  readonly shipped: ReadonlySet<string>;
}

const idOf = ({ name, version }: { readonly name: string; readonly version: string }): string =>
  `${name}@${version}`;

/**
 * npm's own list without what would make it another one on every computer: which npm it was, the folder's name, the moment, and where packages
 * were fetched.
 */
export function softwareBill(made: string, { name, electron, shipped }: About): string {
  const { metadata, components, dependencies, ...rest } = v.parse(bill, JSON.parse(made));
  const app = metadata.component;
  const runtime = `electron@${electron}`;
  const kept = components.filter((one) => shipped.has(idOf(one)));
  const listedIds = new Set(kept.map(idOf));
  const missing = [...shipped].filter((id) => !listedIds.has(id));
  if (missing.length > 0) throw new Error(`npm left out what is shipped: ${missing.join(', ')}`);
  const refs = new Set(kept.map((one) => one['bom-ref']));
  const listed = {
    ...rest,
    serialNumber: undefined,
    metadata: {
      ...metadata,
      tools: undefined,
      timestamp: undefined,
      component: { ...app, name, type: 'application' },
    },
    components: [
      ...kept.map((one) => ({
        ...one,
        scope: 'required',
        ...(within[one.name] ? { components: within[one.name] } : {}),
        externalReferences: one.externalReferences.filter(({ type }) => type !== 'distribution'),
      })),
      {
        'bom-ref': runtime,
        type: 'framework',
        name: 'electron',
        version: electron,
        scope: 'required',
        purl: `pkg:npm/${runtime}`,
        licenses: [{ license: { id: 'MIT' } }],
      },
    ],
    dependencies: [
      ...dependencies
        .filter(({ ref }) => refs.has(ref) || ref === app['bom-ref'])
        .map(({ ref, dependsOn }) => ({
          ref,
          dependsOn: [
            ...dependsOn.filter((one) => refs.has(one)),
            ...(ref === app['bom-ref'] ? [runtime] : []),
          ],
        })),
      { ref: runtime, dependsOn: [] },
    ],
  };
  return `${JSON.stringify(listed, null, 2)}\n`;
}

/** npm by the file that runs this command, since a shell finds it by another name on each system. */
export function runNpm(root: string, args: readonly string[], env = process.env): string {
  const npm = env['npm_execpath'];
  const [program, ...first] = npm?.endsWith('npm-cli.js') ? [process.execPath, npm] : ['npm'];
  return execFileSync(program, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/**
 * Of what the bundles may hold. Asked for that, npm 11 leaves out whatever a tool of development needs as well: it is asked for everything,
 * in words, because after a build NODE_ENV says that the tools are not wanted.
 */
export function makeSoftwareBill(root: string): string {
  const packages = lockedPackages(root);
  const shipped = new Set(packages.filter(({ isShipped }) => isShipped).map(idOf));
  const electron = packages.find(({ folder }) => folder === 'node_modules/electron')?.version;
  if (electron === undefined) throw new Error('package-lock.json names no Electron');
  const made = runNpm(root, ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--include=dev']);
  return softwareBill(made, { name: identity.productName, electron, shipped });
}
