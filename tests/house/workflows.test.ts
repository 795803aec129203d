import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import playwright from '../../playwright.config.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const files = globSync('.github/workflows/*.yml', { cwd: root });
const all = files.map(read).join('\n');
const found = (pattern: RegExp): string[] => [...all.matchAll(pattern)].map(([, first = '']) => first);

const { scripts } = v.parse(
  v.object({ scripts: v.record(v.string(), v.string()) }),
  JSON.parse(read('package.json')),
);
const specs = globSync('tests/**/*.{spec,test}.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));

describe('the recipes for other machines', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(1));

  it('run scripts that there are', () => {
    const named = found(/npm run ([\w-]+)/g);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('run programs that the packages bring', () => {
    const named = found(/npx ([\w-]+)/g);
    expect(named.filter((name) => !existsSync(path.join(root, 'node_modules', '.bin', name)))).toEqual([]);
  });

  it('name specs and projects that there are', () => {
    const parts = [...found(/npm test -- (.+)$/gm), ...found(/--project "[^"]+" (.+)$/gm)].flatMap((line) =>
      line.split(' '),
    );
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter((part) => !specs.some((file) => file.includes(part)))).toEqual([]);
    const projects = playwright.projects?.map(({ name }) => name);
    expect(found(/--project "([^"]+)"/g).filter((name) => !projects?.includes(name))).toEqual([]);
  });

  it('point to documents that there are', () => {
    expect(found(/(docs\/[\w./-]+\.md)/g).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('are given nothing that they do not need', () => {
    for (const file of files) expect(read(file)).toContain('permissions:\n  contents: read\n');
    expect(found(/(secrets\.\w+)/g)).toEqual([]);
  });

  it('use actions that run on Node 24: the runners have no other for them since September 2026', () => {
    expect([...new Set(found(/uses: (\S+)/g))].toSorted()).toEqual([
      'actions/checkout@v6',
      'actions/setup-node@v6',
      'actions/upload-artifact@v7',
    ]);
    // Nothing that a package runs as it is installed finds a token in the checkout.
    const checkouts = found(/(actions\/checkout)/g);
    expect(found(/(checkout@v6\n +with:\n +persist-credentials: false\n)/g)).toHaveLength(checkouts.length);
  });

  it('claim nothing in the README before they have run', () => {
    expect(read('README.md')).not.toMatch(/badge/i);
  });
});
