import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeFakeElectron } from '../../tests/packaging/fake-electron.ts';
import { isSealed } from './electron-folder.ts';

it.runIf(process.platform === 'linux')('is sealed with the fuses of Electron, and not without', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'parley-electron-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  // Forge downloads one.
  expect(await isSealed(root, {})).toBe(true);
  const own = writeFakeElectron(path.join(root, 'own'));
  expect(await isSealed(root, { ELECTRON_OVERRIDE_DIST_PATH: own })).toBe(true);
  const other = path.join(root, 'other');
  mkdirSync(other);
  writeFileSync(path.join(other, 'electron'), '#!/bin/sh');
  expect(await isSealed(root, { ELECTRON_OVERRIDE_DIST_PATH: other })).toBe(false);
});
