import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { Cdp } from './cdp.ts';
import { Emitter, preventable } from './emitter.ts';
import type { WebContents } from './web-contents.ts';
import { findX11Window, runX11 } from './x11.ts';

export interface WindowHost {
  cdp(): Cdp;
  /** Opens a Chromium window and resolves with its target when the one with this mark appears. */
  openMarked(mark: string): Promise<string>;
  createContents(window: WindowBase, options: BrowserWindowConstructorOptions): WebContents;
  remove(window: WindowBase): void;
  setFocused(window: WindowBase | null): void;
  isFocused(window: WindowBase): boolean;
}

const inputShape = path.join(import.meta.dirname, 'input-shape.py');

const newMark = (): string => `stand-in-${randomBytes(8).toString('hex')}`;

/** One window: a Chromium app window, shown and hidden as an X11 window. Its commands run in the order they were given. */
export class WindowBase extends Emitter {
  readonly id: number;
  readonly webContents: WebContents;
  readonly #host: WindowHost;
  readonly #created: Promise<void>;
  #commands: Promise<unknown>;
  #bounds: Rectangle;
  #x11 = '';
  #windowId = 0;
  #isVisible: boolean;
  #isMinimized = false;
  #isMaximized = false;
  #isAlwaysOnTop: boolean;
  #isDestroyed = false;

  constructor(host: WindowHost, id: number, options: BrowserWindowConstructorOptions, openedAs?: string) {
    super();
    this.id = id;
    this.#host = host;
    const { x = 60, y = 40, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#isVisible = options.show !== false;
    this.#isAlwaysOnTop = options.alwaysOnTop === true;
    this.webContents = host.createContents(this, options);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.#created = openedAs === undefined ? this.#create() : this.#adopt(openedAs);
    this.#commands = this.#created;
    this.#created.catch((error: unknown) => process.stderr.write(`stand-in: window: ${String(error)}\n`));
    if (this.#isVisible) host.setFocused(this);
  }

  async #create(): Promise<void> {
    const mark = newMark();
    await this.#place(await this.#host.openMarked(mark), () => findX11Window(mark));
  }
  /** A page of ours opened it. */
  async #adopt(targetId: string): Promise<void> {
    const mark = newMark();
    await this.#place(targetId, () => this.webContents.underTitle(mark, () => findX11Window(mark)));
  }
  async #place(targetId: string, findWindow: () => Promise<string>): Promise<void> {
    await this.webContents.attach(this.#host.cdp(), targetId);
    this.#windowId = (await this.#host.cdp().send('Browser.getWindowForTarget', { targetId })).windowId;
    await this.#setChromiumBounds();
    this.#x11 = await findWindow();
    if (!this.#isVisible) await runX11('xdotool', ['windowunmap', this.#x11]);
    else if (this.#isAlwaysOnTop) this.#setAbove();
  }

  #then(command: () => Promise<unknown>): void {
    // A window that is closed meanwhile takes its commands with it.
    this.#commands = this.#commands.then(() => (this.#isDestroyed ? undefined : command())).catch(() => {});
  }
  #xdotool(command: string): void {
    this.#then(() => runX11('xdotool', [command, this.#x11]));
  }
  #setChromiumBounds(state?: string): Promise<unknown> {
    const { x: left, y: top, width, height } = this.#bounds;
    const bounds = state === undefined ? { left, top, width, height } : { windowState: state };
    return this.#host.cdp().send('Browser.setWindowBounds', { windowId: this.#windowId, bounds });
  }
  #setState(state: string): void {
    this.#then(() => this.#setChromiumBounds(state));
  }

  async loadURL(url: string): Promise<void> {
    await this.#created;
    return this.webContents.loadURL(url);
  }
  #map(): void {
    if (this.#isVisible) return;
    this.#isVisible = true;
    this.#xdotool('windowmap');
    // The window manager forgets it of a window that it takes from the screen.
    if (this.#isAlwaysOnTop) this.#setAbove();
    this.emit('show');
  }
  show(): void {
    this.#map();
    this.focus();
  }
  showInactive(): void {
    // A time of none tells the window manager that nobody asked for it just now (EWMH, "_NET_WM_USER_TIME").
    const time = '_NET_WM_USER_TIME';
    this.#then(() => runX11('xprop', ['-id', this.#x11, '-f', time, '32c', '-set', time, '0']));
    this.#map();
  }
  hide(): void {
    if (!this.#isVisible) return;
    this.#isVisible = false;
    this.#xdotool('windowunmap');
    this.emit('hide');
  }
  focus(): void {
    this.#host.setFocused(this);
    this.#xdotool('windowactivate');
  }
  isVisible(): boolean {
    return this.#isVisible && !this.#isDestroyed;
  }
  isFocused(): boolean {
    return this.#host.isFocused(this);
  }
  minimize(): void {
    this.#isMinimized = true;
    this.#setState('minimized');
    this.emit('minimize');
  }
  restore(): void {
    this.#isMinimized = false;
    this.#setState('normal');
    this.emit('restore');
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }
  maximize(): void {
    this.#isMaximized = true;
    this.#setState('maximized');
  }
  unmaximize(): void {
    this.#isMaximized = false;
    this.#setState('normal');
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  getBounds(): Rectangle {
    return { ...this.#bounds };
  }
  getNormalBounds(): Rectangle {
    return this.getBounds();
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.#then(() => this.#setChromiumBounds());
    this.emit('resize');
  }
  setAlwaysOnTop(isOnTop: boolean): void {
    this.#isAlwaysOnTop = isOnTop;
    this.#setAbove();
  }
  #setAbove(): void {
    const change = this.#isAlwaysOnTop ? 'add' : 'remove';
    this.#then(() => runX11('wmctrl', ['-i', '-r', this.#x11, '-b', `${change},above`]));
  }
  /** `options` are for macOS alone. */
  setVisibleOnAllWorkspaces(isEverywhere: boolean, _options?: object): void {
    const desktop = isEverywhere ? '-1' : '0';
    this.#then(() => runX11('xdotool', ['set_desktop_for_window', this.#x11, desktop]));
  }
  isAlwaysOnTop(): boolean {
    return this.#isAlwaysOnTop;
  }
  flashFrame(): void {}
  /** Windows alone has these two. */
  setOverlayIcon(): void {}
  setThumbarButtons(): boolean {
    return false;
  }
  // Nothing of it is seen on Linux (Electron's page "BaseWindow", win.setContentProtection: macOS and Windows).
  setContentProtection(): void {}
  setIgnoreMouseEvents(isIgnored: boolean): void {
    this.#then(() => runX11('/usr/bin/python3', [inputShape, this.#x11, isIgnored ? 'none' : 'all']));
  }
  getMediaSourceId(): string {
    return `window:${this.#x11}:0`;
  }

  close(): void {
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.#isDestroyed) return;
    const { targetId } = this.webContents;
    const closeTarget = () =>
      this.#host.cdp().send('Target.closeTarget', { targetId: this.webContents.targetId });
    void (targetId ? closeTarget() : this.#created.then(closeTarget)).catch(() => {});
    this.gone();
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.webContents.gone();
    this.emit('closed');
    this.#host.remove(this);
  }
}
