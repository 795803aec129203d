/** What was found before anything is started. */
export interface Situation {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly env: NodeJS.ProcessEnv;
  /** What was typed after `npm start --`. */
  readonly args: readonly string[];
}

/** Where Electron's executable is, or why there is none. */
export type FoundElectron =
  { readonly found: true; readonly executable: string } | { readonly found: false; readonly why: string };

export type StartPlan =
  | { readonly start: 'app'; readonly executable: string; readonly args: readonly string[] }
  | { readonly start: 'browser'; readonly why: string };

/** A window that lived this long did open: whatever ends it later is not for another try in the browser. */
const openedMs = 10_000;

/** Why Electron need not even be looked for. */
function obstacle({ platform, isRoot, env, args }: Situation): string | undefined {
  if (platform !== 'linux') return undefined;
  if (isRoot && !args.includes('--no-sandbox')) {
    return 'as root Electron runs only without its sandbox (npm start -- --no-sandbox)';
  }
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display';
  return undefined;
}

/** The app, or the same interface in a browser with the reason why. */
export function planStart(
  situation: Situation,
  findElectron: () => FoundElectron,
  appFolder: string,
): StartPlan {
  const why = obstacle(situation);
  if (why !== undefined) return { start: 'browser', why };
  const electron = findElectron();
  return electron.found
    ? { start: 'app', executable: electron.executable, args: [appFolder, ...situation.args] }
    : { start: 'browser', why: electron.why };
}

/** How the app's process ended. */
export interface AppEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly livedMs: number;
}

const asked: ReadonlySet<NodeJS.Signals | null> = new Set(['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Why the app never came up, if it did not: a missing library, or a sandbox that the system forbids. */
export function startFailure({ code, signal, livedMs }: AppEnd): string | undefined {
  if (code === 0 || asked.has(signal) || livedMs >= openedMs) return undefined;
  return `Electron ended at once (${signal ?? `code ${code ?? 'unknown'}`}); its own words are above`;
}
