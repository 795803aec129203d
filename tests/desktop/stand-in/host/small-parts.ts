import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { NativeTheme } from 'electron';
import { Emitter } from './emitter.ts';
import type { XServer } from './x-server.ts';

export function createPowerSaveBlocker() {
  const started = new Set<number>();
  let lastId = 0;
  return {
    start: () => {
      lastId += 1;
      started.add(lastId);
      return lastId;
    },
    stop: (id: number) => started.delete(id),
    isStarted: (id: number) => started.has(id),
  };
}

/** Encrypts with a key beside the data: no keyring, and no claim of one. */
export function createSafeStorage(folder: () => string) {
  const key = (): Buffer => {
    const file = path.join(folder(), 'stand-in.key');
    mkdirSync(folder(), { recursive: true });
    if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
    return readFileSync(file);
  };
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret' as const,
    encryptString(text: string): Buffer {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key(), nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    decryptString(bytes: Buffer): string {
      const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}

export function createScreen(x: XServer) {
  const [, width = '1280', height = '800'] =
    /dimensions:\s+(\d+)x(\d+)/.exec(execFileSync('xdpyinfo').toString()) ?? [];
  const bounds = { x: 0, y: 0, width: Number(width), height: Number(height) };
  const display = { id: 0, bounds, workArea: bounds, scaleFactor: 1 };
  return Object.assign(new Emitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getCursorScreenPoint: () => {
      const [across = 0, down = 0] = x.ask('pointer').split(' ').map(Number);
      return { x: across, y: down };
    },
  });
}

/** What would leave the app, kept to be looked at. */
export function createShell() {
  const opened: string[] = [];
  const shown: string[] = [];
  const trashed: string[] = [];
  return {
    opened,
    shown,
    trashed,
    showItemInFolder: (file: string) => void shown.push(file),
    /** A bin of its own, beside it. */
    async trashItem(file: string): Promise<void> {
      await rename(file, `${file}.trashed`);
      trashed.push(file);
    },
    openExternal: (address: string) => {
      opened.push(address);
      return Promise.resolve();
    },
  };
}

export function createClipboard() {
  let kept = '';
  return {
    writeText: (text: string): Promise<void> => {
      kept = text;
      return Promise.resolve();
    },
    readText: (): Promise<string> => Promise.resolve(kept),
  };
}

/** Nobody answers here: a spec puts its own answer in this place, as it does on Electron. */
export const createDialog = () => ({
  showSaveDialog: (_options: object): Promise<{ canceled: boolean; filePath: string }> =>
    Promise.resolve({ canceled: true, filePath: '' }),
  showOpenDialog: (_options: object): Promise<{ canceled: boolean; filePaths: string[] }> =>
    Promise.resolve({ canceled: true, filePaths: [] }),
});

export function createNativeTheme() {
  const theme: Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'> = {
    shouldUseDarkColors: false,
    themeSource: 'system',
  };
  return Object.assign(new Emitter(), theme);
}

/** Somebody is always there, until a spec says otherwise. */
export function createPowerMonitor() {
  const getSystemIdleState = (_seconds: number): 'active' | 'idle' | 'locked' | 'unknown' => 'active';
  return Object.assign(new Emitter(), { getSystemIdleTime: () => 0, getSystemIdleState });
}
