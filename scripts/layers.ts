import { readFileSync, globSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/**
 * Who may import whom, as docs/architecture.md has it. The longest folder that holds a file decides. Test files are free:
 * they take things apart.
 */
export const layers: Record<
  string,
  { readonly folders: readonly string[]; readonly packages: readonly string[] }
> = {
  'src/base': { folders: [], packages: [] },
  'src/protocol': { folders: ['src/base'], packages: ['valibot'] },
  'src/bridge': { folders: ['src/base', 'src/protocol'], packages: ['valibot'] },
  'src/call': { folders: ['src/base', 'src/protocol'], packages: [] },
  'src/service': { folders: ['src/base', 'src/protocol'], packages: ['valibot', 'ws', 'node:*'] },
  main: {
    folders: ['src/base', 'src/protocol', 'src/bridge', 'src/service', 'assets'],
    packages: ['electron', 'electron-store', 'valibot', 'node:*'],
  },
  'main/preload': { folders: ['src/base', 'src/bridge'], packages: ['electron'] },
  'renderer/ui': { folders: ['assets'], packages: ['preact', 'preact/hooks'] },
  'renderer/platform': {
    folders: ['src/base', 'src/protocol', 'src/bridge', 'src/call', 'assets'],
    packages: ['valibot'],
  },
  'renderer/stores': {
    folders: ['renderer/platform', 'src/base', 'src/protocol', 'src/bridge', 'src/call'],
    packages: ['zustand/vanilla', 'preact/hooks'],
  },
  'renderer/features': {
    folders: [
      'renderer/stores',
      'renderer/platform',
      'renderer/ui',
      'src/base',
      'src/protocol',
      'src/bridge',
      'src/call',
    ],
    packages: ['preact', 'preact/hooks'],
  },
  'renderer/app': {
    folders: [
      'renderer/features',
      'renderer/stores',
      'renderer/platform',
      'renderer/ui',
      'src/base',
      'src/protocol',
      'src/bridge',
      'src/call',
    ],
    packages: ['preact', 'preact/hooks'],
  },
  /** The composition roots. */
  renderer: {
    folders: [
      'renderer/app',
      'renderer/features',
      'renderer/stores',
      'renderer/platform',
      'renderer/ui',
      'src/base',
      'src/call',
      'src/bridge',
      'src/protocol',
    ],
    packages: ['preact'],
  },
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
    (file) => !/\.(test|spec)\.tsx?$/.test(file),
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
