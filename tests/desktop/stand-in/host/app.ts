import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { Emitter, preventable } from './emitter.ts';
import { SingleInstance } from './single-instance.ts';
import type { RunningProcess } from './utility-process.ts';

export interface AppHost {
  /** Starts Chromium; resolves when windows can be opened. */
  start(): Promise<void>;
  /** False when a window vetoed its closing. */
  closeWindows(): boolean;
  stop(): Promise<void>;
  processes(): RunningProcess[];
}

export interface AppIdentity {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

export class App extends Emitter {
  name = 'Electron';
  readonly isPackaged = false;
  readonly dock = undefined;
  readonly switches = new Map<string, string>();
  readonly #paths = new Map<string, string>();
  readonly #instance: SingleInstance;
  readonly #schemes = new Set<string>();
  #identity: AppIdentity = { name: 'Electron', version: '0', folder: process.cwd() };
  #host: AppHost | undefined;
  #phase: 'starting' | 'ready' | 'quitting' = 'starting';
  #badge = 0;
  readonly #relaunches: (() => void)[] = [];
  readonly #ready = Promise.withResolvers<void>();

  /** Windows alone has it. */
  setToastActivatorCLSID(_id: string): void {}

  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      const isList = name === 'disable-features' || name === 'enable-features';
      const before = isList ? this.switches.get(name) : undefined;
      this.switches.set(name, before ? `${before},${value}` : value);
    },
    appendArgument: () => {},
    hasSwitch: (name: string) => this.switches.has(name),
    getSwitchValue: (name: string) => this.switches.get(name) ?? '',
  };

  constructor(node: string) {
    super();
    this.#instance = new SingleInstance(node);
  }

  init(identity: AppIdentity, host: AppHost): void {
    this.#identity = identity;
    this.#host = host;
    this.name = identity.name;
  }
  async begin(): Promise<void> {
    if (this.isQuitting()) return;
    await this.#host?.start();
    this.#phase = 'ready';
    this.emit('ready', preventable(), {});
    this.#ready.resolve();
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  isReady(): boolean {
    return this.#phase !== 'starting';
  }
  isQuitting(): boolean {
    return this.#phase === 'quitting';
  }

  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return this.#identity.version;
  }
  getAppPath(): string {
    return this.#identity.folder;
  }
  /** On Linux Chromium takes it from the environment. */
  getLocale(): string {
    return (process.env['LANGUAGE'] ?? process.env['LANG'])?.startsWith('de') ? 'de' : 'en-US';
  }
  getSystemLocale(): string {
    return this.getLocale();
  }
  getPath(name: string): string {
    const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
    const userData = this.switches.get('user-data-dir') ?? path.join(appData, this.name);
    const known: Record<string, string> = {
      home: os.homedir(),
      appData,
      userData,
      temp: os.tmpdir(),
      // Beside what the run keeps: a spec leaves nothing among a person's own.
      videos: path.join(userData, 'videos'),
      exe: process.execPath,
      logs: path.join(userData, 'logs'),
    };
    const found = this.#paths.get(name) ?? known[name];
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }
  setPath(name: string, value: string): void {
    this.#paths.set(name, value);
  }

  requestSingleInstanceLock(): boolean {
    return this.#instance.request(this.getPath('userData'), (argv, cwd) =>
      this.emit('second-instance', preventable(), argv, cwd, undefined),
    );
  }
  setAsDefaultProtocolClient(scheme: string): boolean {
    this.#schemes.add(scheme);
    return true;
  }
  isDefaultProtocolClient(scheme: string): boolean {
    return this.#schemes.has(scheme);
  }
  /** Electron's page "app" has both for macOS and Windows, and this is neither. */
  getLoginItemSettings(_options?: object) {
    return { openAtLogin: false, wasOpenedAtLogin: false };
  }
  setLoginItemSettings(_settings: object): void {}
  setAppUserModelId(): void {}
  /** On Linux Electron 45 tells it to any dock that listens, and cannot know whether one does: told is done. Here it is told to nobody. */
  setBadgeCount(count = 0): boolean {
    this.#badge = count;
    return true;
  }
  getBadgeCount(): number {
    return this.#badge;
  }

  /** The utility processes alone. */
  getAppMetrics(): RunningProcess[] {
    return this.#host?.processes() ?? [];
  }

  /** Once for each time it is called, when this process has gone. */
  relaunch({
    args = process.argv.slice(1),
    execPath = process.execPath,
  }: Electron.RelaunchOptions = {}): void {
    this.#relaunches.push(() => spawn(execPath, args, { detached: true, stdio: 'ignore' }).unref());
  }

  quit(): void {
    if (this.isQuitting()) return;
    const before = preventable();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    // From here on the last window that goes is not "all closed" (Electron's page "app", event 'window-all-closed').
    const phase = this.#phase;
    this.#phase = 'quitting';
    const will = preventable();
    if (this.#host?.closeWindows() !== false) this.emit('will-quit', will);
    else will.preventDefault();
    if (will.defaultPrevented) this.#phase = phase;
    else this.exit(0);
  }
  exit(code = 0): void {
    this.#phase = 'quitting';
    this.emit('quit', preventable(), code);
    this.#instance.release();
    const leave = (): void => {
      for (const start of this.#relaunches) start();
      process.exit(code);
    };
    void (this.#host?.stop() ?? Promise.resolve()).finally(leave);
  }
}
