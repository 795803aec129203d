import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createElectron } from './host/create-electron.ts';

/** The version whose types the app is compiled against. */
const version = '45.4.1';

interface Start {
  readonly entry: string;
  /** Playwright's loader comes in by `-r`. */
  readonly required: readonly string[];
  readonly switches: readonly (readonly [name: string, value: string])[];
}

function readArguments(args: readonly string[]): Start {
  const required: string[] = [];
  const switches: (readonly [string, string])[] = [];
  let entry: string | undefined;
  for (let i = 0; i < args.length; i += 1) {
    const argument = args[i] ?? '';
    const [, name, value = ''] = /^--([^=]+)=?(.*)$/s.exec(argument) ?? [];
    if (argument === '-r') required.push(path.resolve(args[(i += 1)] ?? ''));
    else if (name !== undefined) switches.push([name, value]);
    else entry ??= argument;
  }
  return { entry: entry ?? '.', required, switches };
}

/** The app's folder and the main file its package.json names, as Electron finds them. */
function findApp(entry: string): { folder: string; main: string; name: string; version: string } {
  const given = path.resolve(entry);
  let folder = statSync(given).isDirectory() ? given : path.dirname(given);
  while (!existsSync(path.join(folder, 'package.json')) && folder !== path.dirname(folder)) {
    folder = path.dirname(folder);
  }
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const main = given === folder ? path.join(folder, manifest['main'] ?? 'index.js') : given;
  const name = manifest['productName'] ?? manifest['name'] ?? 'Electron';
  return { folder, main, name, version: manifest['version'] ?? version };
}

/** `electron` is the host for the app and for Playwright alike. */
function provideElectron(electron: object): void {
  Object.assign(globalThis, { standInElectron: electron });
  const url = pathToFileURL(path.join(import.meta.dirname, 'electron-module.cjs')).href;
  const names = new Set(['electron', 'electron/main', 'electron/common']);
  registerHooks({
    resolve: (specifier, context, next) =>
      names.has(specifier) ? { url, format: 'commonjs', shortCircuit: true } : next(specifier, context),
  });
}

const args = process.argv.slice(2).filter((argument) => !argument.startsWith('--inspect'));
const node = process.execPath;
const { electron, init } = createElectron(node);
provideElectron(electron);

const { entry, required, switches } = readArguments(args);
const executable = path.join(import.meta.dirname, 'electron');
process.argv = [executable, ...args];
Object.defineProperty(process, 'execPath', { value: executable });
Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: version } });
Object.assign(process, { type: 'browser', resourcesPath: path.join(import.meta.dirname, 'resources') });
for (const [name, value] of switches) electron.app.commandLine.appendSwitch(name, value);

const app = findApp(entry);
init(app);
const require = createRequire(import.meta.url);
for (const file of required) require(file);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => electron.app.quit());
await import(pathToFileURL(app.main).href);
setImmediate(() => {
  electron.app.begin().catch((error: unknown) => {
    process.stderr.write(`stand-in: ${String(error)}\n`);
    process.exit(1);
  });
});
