// What `import ... from 'electron'` and `require('electron')` find. Named one by one, because Node reads the names of a
// CommonJS module from its text.
const host = globalThis.standInElectron;
exports.app = host.app;
exports.BrowserWindow = host.BrowserWindow;
exports.clipboard = host.clipboard;
exports.desktopCapturer = host.desktopCapturer;
exports.dialog = host.dialog;
exports.globalShortcut = host.globalShortcut;
exports.ipcMain = host.ipcMain;
exports.Menu = host.Menu;
exports.MenuItem = host.MenuItem;
exports.nativeImage = host.nativeImage;
exports.nativeTheme = host.nativeTheme;
exports.Notification = host.Notification;
exports.powerMonitor = host.powerMonitor;
exports.powerSaveBlocker = host.powerSaveBlocker;
exports.protocol = host.protocol;
exports.safeStorage = host.safeStorage;
exports.screen = host.screen;
exports.session = host.session;
exports.shell = host.shell;
exports.Tray = host.Tray;
exports.utilityProcess = host.utilityProcess;
exports.webContents = host.webContents;
