// The floor of app-start: one window with one word in it.
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1100, height: 740 });
  return window.loadURL('data:text/html,<h1>Ready</h1>');
});
