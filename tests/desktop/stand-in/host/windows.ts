import type { BrowserWindowConstructorOptions } from 'electron';
import { WindowBase, type WindowHost } from './browser-window.ts';
import { CapturePick } from './capture-pick.ts';
import type { Cdp, Fields } from './cdp.ts';
import type { Chromium } from './chromium.ts';
import { preventable } from './emitter.ts';
import type { App } from './app.ts';
import type { IpcMain } from './ipc-main.ts';
import type { Schemes } from './schemes.ts';
import type { Session } from './session.ts';
import { WebContents } from './web-contents.ts';

export interface WindowsDeps {
  readonly app: App;
  readonly session: Session;
  readonly schemes: Schemes;
  readonly ipcMain: IpcMain;
}

/** All windows: made here, found here, and told what Chromium says of its targets. */
export class Windows implements WindowHost {
  readonly #deps: WindowsDeps;
  readonly #captures = new CapturePick();
  readonly #all = new Map<number, WindowBase>();
  readonly #awaited = new Map<string, (targetId: string) => void>();
  #chromium: Chromium | undefined;
  #focused: WindowBase | null = null;
  #lastId = 0;

  constructor(deps: WindowsDeps) {
    this.#deps = deps;
  }

  async show(chromium: Chromium): Promise<void> {
    this.#chromium = chromium;
    const { cdp } = chromium;
    cdp.on('Target.targetCreated', ({ targetInfo }) => {
      this.#onTarget(targetInfo);
      this.#onPopUp(targetInfo);
    });
    cdp.on('Target.targetInfoChanged', ({ targetInfo }) => this.#onTarget(targetInfo));
    cdp.on('Target.targetDestroyed', ({ targetId }) => this.#byTarget(targetId)?.gone());
    await cdp.send('Target.setDiscoverTargets', { discover: true });
  }

  cdp(): Cdp {
    if (!this.#chromium) throw new Error('Cannot create BrowserWindow before app is ready');
    return this.#chromium.cdp;
  }
  openMarked(mark: string): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<string>();
    this.#awaited.set(mark, resolve);
    this.#chromium?.openWindow(`data:text/html,<title>${mark}</title>`);
    return promise;
  }
  /** `targetId`: of a page that is there already, since another opened it. */
  create(options: BrowserWindowConstructorOptions = {}, targetId?: string): WindowBase {
    this.cdp();
    this.#lastId += 1;
    return new WindowBase(this, this.#lastId, options, targetId);
  }
  createContents(window: WindowBase, { webPreferences = {} }: BrowserWindowConstructorOptions): WebContents {
    this.#all.set(window.id, window);
    const { session, schemes, ipcMain } = this.#deps;
    const closeWindow = () => window.close();
    const rest = { session, schemes, ipcMain, captures: this.#captures, closeWindow };
    return new WebContents({ id: window.id, preferences: webPreferences, ...rest });
  }
  remove(window: WindowBase): void {
    this.#all.delete(window.id);
    if (this.#focused === window) this.#focused = null;
    if (this.#all.size > 0 || this.#deps.app.isQuitting()) return;
    if (this.#deps.app.listenerCount('window-all-closed') > 0) this.#deps.app.emit('window-all-closed');
    else this.#deps.app.quit();
  }
  setFocused(window: WindowBase | null): void {
    if (this.#focused === window) return;
    this.#focused?.emit('blur');
    this.#focused = window;
    window?.emit('focus');
  }
  isFocused(window: WindowBase): boolean {
    return this.#focused === window;
  }
  all(): WindowBase[] {
    return [...this.#all.values()];
  }
  focused(): WindowBase | null {
    return this.#focused;
  }
  /** Asks each, as quitting does; false when one refuses. */
  closeAll(): boolean {
    return this.all().every((window) => {
      const event = preventable();
      window.emit('close', event);
      if (!event.defaultPrevented) window.destroy();
      return !event.defaultPrevented;
    });
  }
  #byTarget(targetId: string): WindowBase | undefined {
    return this.all().find(({ webContents }) => webContents.targetId === targetId);
  }
  contentsOfTarget(targetId: string): WebContents | undefined {
    return this.#byTarget(targetId)?.webContents;
  }

  #onTarget(info: Fields): void {
    for (const [mark, resolve] of this.#awaited) {
      if (!info.url.includes(mark)) continue;
      this.#awaited.delete(mark);
      resolve(info.targetId);
    }
    const window = this.#byTarget(info.targetId);
    if (window) window.webContents.title = info.title;
  }
  /** A page opened another. */
  #onPopUp({ targetId, openerId, type }: Fields): void {
    const opener = type === 'page' && openerId ? this.contentsOfTarget(openerId) : undefined;
    if (!opener) return;
    const decision = opener.takeOpenDecision();
    if (decision.action === 'allow') {
      const window = this.create(decision.overrideBrowserWindowOptions, targetId);
      const { url, frameName } = decision;
      opener.emit('did-create-window', window, { url, frameName });
      return;
    }
    this.cdp()
      .send('Target.closeTarget', { targetId })
      .catch(() => {});
  }
}
