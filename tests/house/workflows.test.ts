import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import playwright from '../../playwright.config.ts';
import { linuxAlone, staysOnLinux } from '../stays-on-linux.ts';

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
    const parts = [...found(/npm test -- (.+)$/gm), ...found(/--project "[^"]+" ([^-].*)$/gm)].flatMap(
      (line) => line.split(' '),
    );
    expect(parts.length).toBeGreaterThan(3);
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

  it('use actions by what they were, not by a name that can be moved, and such that run on Node 24', () => {
    const used = found(/uses: (.+)/g);
    expect(used.filter((use) => !/^[\w/-]+@[\da-f]{40} # v[\d.]+$/.test(use))).toEqual([]);
    expect([...new Set(used.map((use) => use.replace(/@\S+ #/, '')))].toSorted()).toEqual([
      'actions/checkout v6.0.2',
      'actions/setup-node v6.2.0',
      'actions/upload-artifact v7.0.0',
    ]);
    // One of each: whoever moves one moves all.
    expect(new Set(used).size).toBe(3);
    // Nothing that a package runs as it is installed finds a token in the checkout.
    const checkouts = found(/(actions\/checkout)/g);
    expect(found(/(checkout@.+\n +with:\n +persist-credentials: false\n)/g)).toHaveLength(checkouts.length);
  });

  it('look over every scene, which the tests before each merge do not', () => {
    expect(found(/(gallery\/screen-rules\n +env:\n +SCENES: ''\n)/g)).toHaveLength(1);
  });

  it('claim nothing in the README before they have run', () => {
    expect(read('README.md')).not.toMatch(/badge/i);
  });
});

describe('the desktop specs on other systems', () => {
  const desktopSpecs = specs.filter((file) => /^tests\/(e2e|desktop\/contract)\/.*\.spec\.ts$/.test(file));
  const nameOf = (file: string): string => path.basename(file, '.spec.ts');

  it('are all but those that say why', () => {
    const names = new Set(desktopSpecs.map(nameOf));
    expect(desktopSpecs.length).toBeGreaterThan(40);
    expect(Object.keys(staysOnLinux).filter((name) => !names.has(name))).toEqual([]);
  });

  it('hold nothing that only the session of the tests on Linux has, but where it is said', () => {
    const ofTheSession =
      /fixtures\/(notifications|panel|x11-window)|support\/second-machine|\.\.\/lab\/|execFileSync|stand-in\/host/;
    const elsewhere = desktopSpecs.filter((file) => !Object.hasOwn(staysOnLinux, nameOf(file)));
    expect(
      elsewhere.filter((file) => ofTheSession.test(read(file)) && !read(file).includes(`'${linuxAlone}'`)),
    ).toEqual([]);
  });
});
