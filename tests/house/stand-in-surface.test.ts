import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/run.ts';

/** main/ compiled against what the stand-in has of Electron (tests/desktop/surface). */
const cache = path.join(root, '.cache', 'surface');
const surface = path.join(root, 'tests', 'desktop', 'surface');

/** Electron's types without their `electron` module, which would beat the one the compiler is pointed to. */
function writeElectronTypes(): void {
  const types = readFileSync(path.join(root, 'node_modules', 'electron', 'electron.d.ts'), 'utf8');
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, 'electron.d.ts'), types.replace(/^declare module 'electron/gm, '$&-own'));
}

function compile(project: string): string {
  try {
    return execFileSync(path.join(root, 'node_modules', '.bin', 'tsc'), ['-p', project], {
      encoding: 'utf8',
    });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}

describe('the main process on the stand-in', () => {
  beforeAll(writeElectronTypes);

  it('uses nothing of Electron that the stand-in lacks', () => {
    expect(compile(surface)).toBe('');
  }, 60_000);

  it('would be told if it did', () => {
    const planted = path.join(cache, 'planted');
    const uses = [
      'app.getGPUInfo',
      'new BrowserWindow().setKiosk',
      'new BrowserWindow().webContents.capturePage',
    ];
    mkdirSync(planted, { recursive: true });
    writeFileSync(
      path.join(planted, 'planted.ts'),
      [
        `import { app, BrowserWindow } from 'electron';`,
        ...uses.map((use) => `export const f${use.length} = ${use};`),
      ].join('\n'),
    );
    const extended = path.relative(planted, path.join(surface, 'tsconfig.json'));
    writeFileSync(
      path.join(planted, 'tsconfig.json'),
      JSON.stringify({ extends: extended, files: ['../electron.d.ts', 'planted.ts'] }),
    );
    const said = compile(planted);
    rmSync(planted, { recursive: true });
    for (const name of ['getGPUInfo', 'setKiosk', 'capturePage']) expect(said).toContain(`'${name}'`);
  }, 60_000);
});
