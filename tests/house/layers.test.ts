import { describe, expect, it } from 'vitest';
import { checkLayers, violationsIn } from '../../scripts/layers.ts';

describe('import rules', () => {
  const forbidden: [file: string, source: string][] = [
    ['src/base/planted.ts', `import { limits } from '../protocol/limits.ts';`],
    ['src/base/planted.ts', `import fs from 'node:fs';`],
    ['src/protocol/planted.ts', `import { WebSocket } from 'ws';`],
    ['src/call/planted.ts', `export { x } from '../service/x.ts';`],
    ['src/call/planted.ts', `import { h } from 'preact';`],
    ['src/service/planted.ts', `import { app } from 'electron';`],
    ['src/service/planted.ts', `import type { CallView } from '../call/view.ts';`],
    ['main/planted.ts', `import { CallEngine } from '../src/call/engine-face.ts';`],
    ['main/windows/planted.ts', `const x = await import('../../renderer/main.tsx');`],
    ['main/preload/planted.ts', `import { openStorage } from '../settings/store.ts';`],
    ['renderer/planted.tsx', `import { app } from 'electron';`],
    ['renderer/ui/planted.tsx', `import { s } from '../stores/session.ts';`],
    ['renderer/platform/planted.ts', `import { s } from '../stores/session.ts';`],
    ['renderer/stores/planted.ts', `import { create } from 'zustand';`],
    ['renderer/features/chat/planted.tsx', `import { x } from '../call/x.tsx';`],
    ['renderer/features/chat/planted.tsx', `import { x } from '../../app/x.tsx';`],
  ];
  it.each(forbidden)('%s may not: %s', (file, source) => {
    expect(violationsIn(file, source)).toHaveLength(1);
  });

  it('lets each layer import what stands below it', () => {
    expect(violationsIn('renderer/features/chat/x.tsx', `import { s } from '../../stores/s.ts';`)).toEqual(
      [],
    );
    expect(violationsIn('main/hosting/x.ts', `import { utilityProcess } from 'electron';`)).toEqual([]);
  });

  it('finds none in the tree, and does read the tree', () => {
    const { files, violations } = checkLayers(process.cwd());
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(15);
  });
});
