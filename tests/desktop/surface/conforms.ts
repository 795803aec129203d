import type { App } from '../stand-in/host/app.ts';
import type { WindowBase } from '../stand-in/host/browser-window.ts';
import type { StandInElectron } from '../stand-in/host/create-electron.ts';
import type { Emitter } from '../stand-in/host/emitter.ts';
import type { IpcMain } from '../stand-in/host/ipc-main.ts';
import type { Menu, MenuItem } from '../stand-in/host/menu.ts';
import type { NativeImage } from '../stand-in/host/native-image.ts';
import type { Notification } from '../stand-in/host/notification.ts';
import type { Session } from '../stand-in/host/session.ts';
import type { Tray } from '../stand-in/host/tray/tray.ts';
import type { RunningProcess, UtilityProcess } from '../stand-in/host/utility-process.ts';
import type { WebContents } from '../stand-in/host/web-contents.ts';

/**
 * The stand-in against Electron's own types: whatever a class of ours has in common with Electron's has to fit it. `tsc -b` fails
 * here and names the member that does not. Left out are the emitter's methods, which Electron overloads by event, and
 * members whose type is another class of ours, which has its own line; and a menu item's role, which Electron types wider going
 * in than coming out.
 */
type Common<StandIn, Real, Apart> = Exclude<keyof StandIn & keyof Real, keyof Emitter | Apart>;
type Misfits<StandIn, Real, Apart = never> = {
  [Name in Common<StandIn, Real, Apart>]: StandIn[Name] extends Real[Name] ? never : Name;
}[Common<StandIn, Real, Apart>];
type None<Names extends never> = Names;

type Parts = StandInElectron;
type Frame = WebContents['mainFrame'];
type Display = ReturnType<Parts['screen']['getPrimaryDisplay']>;
type Source = Awaited<ReturnType<Parts['desktopCapturer']['getSources']>>[number];

export type Conforms = [
  None<Misfits<App, Electron.App, 'commandLine' | 'getAppMetrics' | 'getLoginItemSettings'>>,
  None<Misfits<RunningProcess, Electron.ProcessMetric>>,
  None<Misfits<App['commandLine'], Electron.CommandLine>>,
  None<Misfits<WindowBase, Electron.BrowserWindow, 'webContents'>>,
  None<Misfits<WebContents, Electron.WebContents, 'mainFrame' | 'session'>>,
  None<Misfits<Frame, Electron.WebFrameMain>>,
  None<Misfits<Session, Electron.Session>>,
  None<Misfits<IpcMain, Electron.IpcMain>>,
  None<Misfits<Menu, Electron.Menu, 'items' | 'getMenuItemById'>>,
  None<Misfits<MenuItem, Electron.MenuItem, 'submenu' | 'role'>>,
  None<Misfits<Tray, Electron.Tray, 'setContextMenu' | 'setImage'>>,
  None<Misfits<NativeImage, Electron.NativeImage>>,
  None<Misfits<Notification, Electron.Notification>>,
  None<Misfits<UtilityProcess, Electron.UtilityProcess>>,
  None<Misfits<Display, Electron.Display>>,
  None<Misfits<Source, Electron.DesktopCapturerSource, 'thumbnail' | 'appIcon'>>,
  None<Misfits<Parts['clipboard'], Electron.Clipboard>>,
  None<Misfits<Parts['globalShortcut'], Electron.GlobalShortcut>>,
  None<Misfits<Parts['powerMonitor'], Electron.PowerMonitor>>,
  None<Misfits<Parts['powerSaveBlocker'], Electron.PowerSaveBlocker>>,
  None<Misfits<Parts['protocol'], Electron.Protocol>>,
  None<Misfits<Parts['safeStorage'], Electron.SafeStorage>>,
  None<Misfits<Parts['shell'], Electron.Shell>>,
  None<Misfits<Parts['nativeTheme'], Electron.NativeTheme>>,
];
