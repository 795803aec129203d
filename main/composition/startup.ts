import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { desktopFiles } from '../settings/file-system.ts';
import { announceAppImage, ownAppImage } from '../startup/app-image.ts';
import { createLoginStart, type LoginStarter } from '../startup/login-start.ts';
import type { Foundation } from './foundation.ts';

const run = (command: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(command, args, { timeout: 10_000 }, (error) => (error ? reject(error) : resolve()));
  });

/** The folder that the variable names, or where it is by the XDG Base Directory Specification. */
const xdgFolder = (variable: string, ...otherwise: string[]): string =>
  process.env[variable] ?? path.join(homedir(), ...otherwise);

export const appImage = (): string | undefined =>
  process.platform === 'linux'
    ? ownAppImage({ env: process.env, program: process.execPath, realPath: realpathSync })
    : undefined;

export const openLoginStart = (): LoginStarter =>
  createLoginStart({
    platform: process.platform,
    isPackaged: app.isPackaged,
    program: appImage() ?? app.getPath('exe'),
    configFolder: xdgFolder('XDG_CONFIG_HOME', '.config'),
    files: desktopFiles,
    app,
  });

/** Nobody installs an AppImage: it makes itself known before it asks to open links. */
export async function announce({ paths, log }: Foundation): Promise<void> {
  const file = appImage();
  if (!app.isPackaged || file === undefined) return;
  await announceAppImage({
    appImage: file,
    dataFolder: xdgFolder('XDG_DATA_HOME', '.local', 'share'),
    icon: paths.icon,
    files: desktopFiles,
    run,
    log,
  });
}
