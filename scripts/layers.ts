import { readFileSync, globSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

interface Layer {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

/** What of `src/` runs in a page. */
const client = ['src/base', 'src/texts', 'src/protocol', 'src/bridge', 'src/call'];
const screens = ['renderer/stores', 'renderer/platform', 'renderer/ui', ...client];

/**
 * Who may import whom, as docs/architecture.md has it. The longest folder that holds a file decides. Test files are free:
 * they take things apart.
 */
const layers: Readonly<Record<string, Layer>> = {
  'src/base': { folders: [], packages: [] },
  'src/texts': { folders: ['src/base'], packages: [] },
  'src/protocol': { folders: ['src/base'], packages: ['valibot'] },
  'src/bridge': { folders: ['src/base', 'src/texts', 'src/protocol'], packages: ['valibot'] },
  'src/call': { folders: ['src/base', 'src/protocol'], packages: [] },
  'src/service': {
    folders: ['src/base', 'src/texts', 'src/protocol'],
    packages: [
      'valibot',
      'ws',
      'jsonwebtoken',
      '@peculiar/x509',
      'reflect-metadata',
      'bonjour-service',
      'yazl',
      'yauzl',
      'node:*',
    ],
  },
  main: {
    folders: ['src/base', 'src/texts', 'src/protocol', 'src/bridge', 'src/service'],
    packages: [
      'electron',
      'electron-store',
      'valibot',
      'bonjour-service',
      'electron-updater',
      'electron-updater/out/providers/Provider.js',
      'node:*',
    ],
  },
  'main/preload': { folders: ['src/bridge'], packages: ['electron'] },
  'renderer/ui': { folders: [], packages: ['preact', 'preact/hooks'] },
  'renderer/platform': {
    folders: [...client, 'assets'],
    packages: ['valibot', '@noble/hashes/*', '@sapphi-red/web-noise-suppressor*'],
  },
  'renderer/stores': {
    folders: ['renderer/platform', ...client],
    packages: ['zustand/vanilla', 'preact/hooks'],
  },
  'renderer/features': { folders: screens, packages: ['preact', 'preact/hooks', 'virtual:guide/*'] },
  'renderer/app': { folders: ['renderer/features', ...screens], packages: ['preact', 'preact/hooks'] },
  /** The composition roots. */
  renderer: { folders: ['renderer/app', 'renderer/features', ...screens], packages: [] },
};

const within = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);

const layerOf = (file: string): string | undefined =>
  Object.keys(layers)
    .filter((folder) => within(file, folder))
    .sort((a, b) => b.length - a.length)[0];

const featureOf = (file: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];

const matches = (name: string, allowed: string): boolean =>
  allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed;

function judge(file: string, specifier: string): string | undefined {
  const layer = layerOf(file);
  if (layer === undefined) return undefined;
  const rule = layers[layer];
  if (!rule) return undefined;
  if (!specifier.startsWith('.')) {
    return rule.packages.some((allowed) => matches(specifier, allowed))
      ? undefined
      : `${file}: ${layer} may not import the package "${specifier}"`;
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  const targetLayer = layerOf(target);
  const feature = featureOf(file);
  if (feature !== undefined && featureOf(target) !== undefined && featureOf(target) !== feature) {
    return `${file}: a feature may not import another feature (${specifier})`;
  }
  if (targetLayer === layer) return undefined;
  return rule.folders.some((folder) => within(target, folder))
    ? undefined
    : `${file}: ${layer} may not import ${targetLayer ?? target} (${specifier})`;
}

/** Every import in one file that its folder may not have. */
export function violationsIn(file: string, source: string): string[] {
  const { module } = parseSync(file, source);
  const dynamic = module.dynamicImports.map((i) =>
    source.slice(i.moduleRequest.start + 1, i.moduleRequest.end - 1),
  );
  const reExports = module.staticExports.flatMap((e) =>
    e.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  );
  const specifiers = new Set([
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...reExports,
    ...dynamic,
  ]);
  return [...specifiers].flatMap((specifier) => judge(file, specifier.replace(/\?.*$/, '')) ?? []);
}

export function checkLayers(root: string): { files: number; violations: string[] } {
  const files = globSync(['src/**/*.ts', 'main/**/*.ts', 'renderer/**/*.{ts,tsx}'], { cwd: root }).filter(
    (file) => !/\.(test|suite|spec)\.tsx?$/.test(file),
  );
  const violations = files.flatMap((file) => violationsIn(file, readFileSync(path.join(root, file), 'utf8')));
  return { files: files.length, violations };
}

if (import.meta.main) {
  const { files, violations } = checkLayers(process.cwd());
  for (const line of violations) console.error(line);
  console.log(`layers: ${files} files, ${violations.length} violations`);
  process.exitCode = violations.length > 0 || files === 0 ? 1 : 0;
}
