import path from 'node:path';

/** Where things lie: in the app's folder what was built, in the person's own folder what is kept. */
export const createPaths = (appFolder: string, userFolder: string) => ({
  preload: path.join(appFolder, 'dist', 'main', 'preload.cjs'),
  worker: path.join(appFolder, 'dist', 'service', 'worker.cjs'),
  renderer: path.join(appFolder, 'dist', 'renderer'),
  icon: path.join(appFolder, 'assets', 'icons', '256.png'),
  trayIcons: path.join(appFolder, 'assets', 'tray'),
  buttonIcons: path.join(appFolder, 'assets', 'taskbar'),
  user: userFolder,
  serviceData: path.join(userFolder, 'service'),
  log: path.join(userFolder, 'logs', 'main.log'),
});

export type Paths = ReturnType<typeof createPaths>;
