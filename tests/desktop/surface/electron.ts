import type { App as StandInApp } from '../stand-in/host/app.ts';
import type { WindowBase } from '../stand-in/host/browser-window.ts';
import type { StandInElectron } from '../stand-in/host/create-electron.ts';
import type { Emitter } from '../stand-in/host/emitter.ts';
import type { IpcMain as StandInIpcMain } from '../stand-in/host/ipc-main.ts';
import type { MenuItem as StandInMenuItem } from '../stand-in/host/menu.ts';
import type { NativeImage as StandInImage } from '../stand-in/host/native-image.ts';
import type { Notification as StandInNotification } from '../stand-in/host/notification.ts';
import type { Session as StandInSession } from '../stand-in/host/session.ts';
import type { Tray as StandInTray } from '../stand-in/host/tray/tray.ts';
import type { UtilityProcess as StandInUtility } from '../stand-in/host/utility-process.ts';
import type { WebContents as StandInContents } from '../stand-in/host/web-contents.ts';

/**
 * `electron` as far as the stand-in has it: Electron's own types, cut to the members the stand-in's classes have. main/ is
 * compiled against this (tsconfig.json here), so an API that the stand-in lacks is a compile error. Nothing is listed by hand.
 */
type Shared<Real, StandIn> = Pick<Real, keyof Real & keyof StandIn>;
type Part<Name extends keyof StandInElectron & keyof typeof Electron.CrossProcessExports> = Shared<
  (typeof Electron.CrossProcessExports)[Name],
  StandInElectron[Name]
>;
/** Whoever takes an image or a menu takes the stand-in's. */
type Image = NativeImage | string;

export type WebFrameMain = Shared<Electron.WebFrameMain, StandInContents['mainFrame']>;
export type WebContents = Omit<Shared<Electron.WebContents, StandInContents>, 'mainFrame' | 'session'> & {
  readonly mainFrame: WebFrameMain;
  readonly session: Session;
};
export type BrowserWindow = Omit<
  Shared<Electron.BrowserWindow, WindowBase>,
  'webContents' | 'setOverlayIcon' | 'setThumbarButtons'
> & {
  readonly webContents: WebContents;
  setOverlayIcon(overlay: NativeImage | null, description: string): void;
  setThumbarButtons(buttons: (Omit<Electron.ThumbarButton, 'icon'> & { icon: NativeImage })[]): boolean;
};
export type NativeImage = Shared<Electron.NativeImage, StandInImage>;
export type MenuItem = Omit<Shared<Electron.MenuItem, StandInMenuItem>, 'submenu'> & {
  readonly submenu: Menu | undefined;
};
export type Menu = Pick<Electron.Menu, Extract<keyof Electron.Menu, keyof Emitter>> & {
  readonly items: MenuItem[];
  getMenuItemById(id: string): MenuItem | null;
  popup(options: { window: BrowserWindow }): void;
};
export type Tray = Omit<Shared<Electron.Tray, StandInTray>, 'setImage' | 'setContextMenu'> & {
  setImage(image: Image): void;
  setContextMenu(menu: Menu | null): void;
};
export type App = Omit<Shared<Electron.App, StandInApp>, 'commandLine'> & {
  readonly commandLine: Shared<Electron.CommandLine, StandInApp['commandLine']>;
};
export type IpcMain = Shared<Electron.IpcMain, StandInIpcMain>;
export type Notification = Shared<Electron.Notification, StandInNotification>;
export type Session = Shared<Electron.Session, StandInSession>;
export type UtilityProcess = Shared<Electron.UtilityProcess, StandInUtility>;
export type Dock = Electron.Dock;
export type GlobalShortcut = Part<'globalShortcut'>;
export type PowerMonitor = Part<'powerMonitor'>;
export type PowerSaveBlocker = Part<'powerSaveBlocker'>;

type StandInDisplay = ReturnType<StandInElectron['screen']['getPrimaryDisplay']>;
export type Display = Shared<Electron.Display, StandInDisplay>;
export type DesktopCapturerSource = Pick<Electron.DesktopCapturerSource, 'id' | 'name' | 'display_id'> & {
  readonly thumbnail: NativeImage;
  readonly appIcon: NativeImage;
};

export declare const app: App;
export declare const ipcMain: IpcMain;
export declare const dialog: {
  showSaveDialog(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>;
  showOpenDialog(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>;
};
export declare const clipboard: Part<'clipboard'>;
export declare const globalShortcut: GlobalShortcut;
export declare const powerMonitor: PowerMonitor;
export declare const powerSaveBlocker: PowerSaveBlocker;
export declare const protocol: Part<'protocol'>;
export declare const safeStorage: Part<'safeStorage'>;
export declare const shell: Part<'shell'>;
export declare const nativeTheme: Part<'nativeTheme'>;
export declare const session: { readonly defaultSession: Session };
export declare const screen: Omit<Part<'screen'>, 'getPrimaryDisplay' | 'getAllDisplays'> & {
  getPrimaryDisplay(): Display;
  getAllDisplays(): Display[];
};
export declare const desktopCapturer: {
  getSources(options: SourcesOptions): Promise<DesktopCapturerSource[]>;
};
export declare const utilityProcess: {
  fork(file: string, args?: string[], options?: Electron.ForkOptions): UtilityProcess;
};
export declare const nativeImage: Record<keyof StandInElectron['nativeImage'], (file: string) => NativeImage>;
export declare const Menu: {
  buildFromTemplate(template: MenuItemConstructorOptions[]): Menu;
  setApplicationMenu(menu: Menu | null): void;
  getApplicationMenu(): Menu | null;
};
export declare const MenuItem: new (options: MenuItemConstructorOptions) => MenuItem;
export declare const Notification: {
  new (options?: NotificationConstructorOptions): Notification;
  isSupported(): boolean;
  handleActivation(callback: (details: ActivationArguments) => void): void;
};
export declare const Tray: new (image: Image) => Tray;
export declare const BrowserWindow: {
  new (options?: BrowserWindowConstructorOptions): BrowserWindow;
  getAllWindows(): BrowserWindow[];
  getFocusedWindow(): BrowserWindow | null;
  fromId(id: number): BrowserWindow | null;
  fromWebContents(contents: WebContents): BrowserWindow | null;
};

// Plain data, as Electron has it.
export type ActivationArguments = Electron.ActivationArguments;
export type BrowserWindowConstructorOptions = Electron.BrowserWindowConstructorOptions;
export type ContextMenuParams = Electron.ContextMenuParams;
export type CustomScheme = Electron.CustomScheme;
export type DisplayMediaRequestHandlerHandlerRequest = Electron.DisplayMediaRequestHandlerHandlerRequest;
export type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
export type NotificationConstructorOptions = Electron.NotificationConstructorOptions;
export type NativeTheme = Electron.NativeTheme;
export type Privileges = Electron.Privileges;
export type Rectangle = Electron.Rectangle;
export type SourcesOptions = Electron.SourcesOptions;
export type Streams = Electron.Streams;
export type WebPreferences = Electron.WebPreferences;
