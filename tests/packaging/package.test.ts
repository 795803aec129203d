import { execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { buildForge } from 'electron-builder';
import * as v from 'valibot';
import { parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { softwareBillFile } from '../../scripts/dependencies/software-bill.ts';
import { feedFile, readFeed } from '../../main/updates/feed.ts';
import { builderConfig } from '../../scripts/packaging/builder-config.ts';
import { identity } from '../../scripts/packaging/identity.ts';
import { noticesFile } from '../../scripts/packaging/notices.ts';
import { root } from '../../scripts/run.ts';
import { writeFakeElectron } from './fake-electron.ts';
import { writeFpmRecorder } from './fpm-recorder.ts';
import { runAlone } from './run-alone.ts';

const work = mkdtempSync(path.join(tmpdir(), 'parley-package-'));
const folder = path.join(work, 'out', `Parley-linux-${process.arch}`);
/** What fpm was handed for a kind of package. */
const handed = (name: string): string => readFileSync(path.join(work, name), 'utf8');
const archive = path.join(folder, 'resources', 'app.asar');

const feed = {
  url: 'https://downloads.example.org/parley',
  publicKey: generateKeyPairSync('ed25519')
    .publicKey.export({ format: 'der', type: 'spki' })
    .toString('base64'),
  updaterCacheDirName: 'parley-updater',
};

const versions = v.record(v.string(), v.string());
const { dependencies, devDependencies } = v.parse(
  v.object({ dependencies: versions, devDependencies: versions }),
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')),
);

const text = (file: string): string => extractFile(archive, file).toString('utf8');
function appFiles(): string[] {
  const entries = listPackage(archive, { isPack: false }).map((entry) => entry.slice(1));
  return entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}/`)));
}

describe.runIf(process.platform === 'linux')('the packaged app', () => {
  let said = '';

  beforeAll(() => {
    const electron = writeFakeElectron(path.join(work, 'electron'));
    const fpm = writeFpmRecorder(path.join(work, 'fpm'), work);
    const place = { PARLEY_UPDATE_FEED: feed.url, PARLEY_UPDATE_KEY: feed.publicKey };
    const tools = { ELECTRON_OVERRIDE_DIST_PATH: electron, CUSTOM_FPM_PATH: fpm };
    // As people call it; of tests it says something else, and npm and Vite listen to it.
    const env = { ...process.env, ...place, ...tools, NODE_ENV: undefined };
    const pack = (out: string, ...targets: string[]): string =>
      execFileSync(process.execPath, ['scripts/package.ts', '--out', path.join(work, out), ...targets], {
        cwd: root,
        encoding: 'utf8',
        env,
      });
    pack('once-more', 'folder');
    said = pack('out', 'deb', 'rpm');
  }, 120_000);

  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('says what was made', () => {
    expect(said).toMatch(/made {6}folder: .+ \(\d+\.\d MB\)/);
    expect(said).toMatch(/made {6}tar\.gz: .+\.tar\.gz \(\d+\.\d MB\)/);
    expect(said).toContain('sealed    by its fuses');
    // The recorder writes no package, and what is not there is not said to be made.
    expect(said).toContain('not made  deb: no file came of it');
    expect(said).toContain('not made  rpm: no file came of it');
  });

  it.each(['deb', 'rpm'])('is in the menu under its name and opens its links: %s', (kind) => {
    const lines = handed(`${kind}.desktop`).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Name=Parley',
        'Exec=/opt/Parley/parley %U',
        'Icon=parley',
        `StartupWMClass=${identity.appId}`,
        'MimeType=x-scheme-handler/parley;',
        'Comment[de]=Konferenzen mit eigenem Server',
      ]),
    );
    expect(handed(`${kind}.args`)).toContain(`=/usr/share/applications/${identity.desktopName}`);
  });

  it('keeps its sandbox where an AppImage is started from the menu', async () => {
    let entry = '';
    const effectiveOptionComputed = async ({ desktop }: { desktop: string }) => {
      entry = desktop;
      // Enough: what comes after has to be downloaded.
      return true;
    };
    await buildForge(
      { dir: folder },
      {
        linux: ['AppImage'],
        config: { ...builderConfig, directories: { output: work } },
        effectiveOptionComputed,
      },
    );
    expect(entry.split('\n')).toContain('Exec=AppRun %U');
  });

  it.each(['deb', 'rpm'])('may have its sandbox where only programs with a profile may: %s', (kind) => {
    const profile = readFileSync(path.join(folder, 'resources', 'apparmor-profile'), 'utf8');
    expect(profile).toContain('"/opt/Parley/parley" flags=(unconfined) {\n  userns,');
    expect(handed(`${kind}.args`)).toContain(`${folder}/=/opt/Parley`);
    expect(handed(`${kind}.after-install`)).toMatch(
      /SOURCE='\/opt\/Parley\/resources\/apparmor-profile'[^]+apparmor_parser --replace/,
    );
  });

  it.each([
    ['deb', 'remove', true],
    ['deb', 'purge', true],
    ['deb', 'upgrade', false],
    ['rpm', '0', true],
    ['rpm', '1', false],
  ] as const)('takes its command away with it, and not as it is renewed: %s, %s', (kind, told, isTaken) => {
    const said = runAlone(path.join(work, `${kind}.after-remove`), [told], ['update-alternatives']);
    expect(said).toBe(isTaken ? 'update-alternatives --remove parley /opt/Parley/parley\n' : '');
  });

  it('is installed beside other programs with the same Electron, and with emoji in colour', () => {
    expect(handed('deb.args')).toContain('--deb-recommends\nfonts-noto-color-emoji\n');
    // Else every Electron brings the same links into /usr/lib/.build-id, and rpm takes no second one.
    expect(handed('rpm.args')).toContain('--rpm-rpmbuild-define=_build_id_links none\n');
  });

  it('is the same, file by file, when it is packed again', () => {
    const again = path.join(work, 'once-more', `Parley-linux-${process.arch}`, 'resources', 'app.asar');
    expect(listPackage(again, { isPack: false })).toEqual(listPackage(archive, { isPack: false }));
    expect(readFileSync(again).equals(readFileSync(archive))).toBe(true);
  });

  it('holds every bundle and page', () => {
    expect(appFiles()).toEqual(
      expect.arrayContaining([
        'package.json',
        'LICENSE',
        'dist/main/main.js',
        'dist/main/preload.cjs',
        'dist/service/worker.cjs',
        'dist/renderer/index.html',
        'dist/renderer/ringing.html',
        'assets/tray/online.png',
        'assets/tray/onlineTemplate@2x.png',
        'assets/icons/256.png',
      ]),
    );
  });

  it('holds no sources, tests, packages or maps', () => {
    const unwanted = /\.(tsx?|mts|map|md)$|(^|\/)(node_modules|tests?|scripts|src|bench)(\/|$)/;
    expect(appFiles().filter((file) => unwanted.test(file))).toEqual([]);
  });

  it('needs no package besides Electron and Node', () => {
    const bundles = appFiles().filter((file) => /^dist\/(main|service)\/.*\.js$/.test(file));
    const imported = bundles.flatMap((file) =>
      parseSync(file, text(file)).module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    );
    expect(imported).toContain('electron');
    const required = appFiles()
      .filter((file) => /^dist\/(main|service)\/.*\.cjs$/.test(file))
      .flatMap((file) =>
        [...text(file).matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name = '']) => name),
      );
    expect(required).toContain('electron');
    // What a bundle fetches when it is needed lies beside it.
    const isThere = (name: string): boolean =>
      name === 'electron' || isBuiltin(name) || name.startsWith('./');
    expect([...imported, ...required].filter((name) => !isThere(name))).toEqual([]);
  });

  it('carries the licences of what is bundled', () => {
    const notices = text(noticesFile);
    for (const [name, version] of Object.entries(dependencies)) {
      expect(notices).toContain(`${name} ${version}\n`);
    }
    expect(notices).toContain('Xiph.Org Foundation');
    expect(notices).not.toContain('typescript');
    expect(notices).not.toContain('terms unknown');
  });

  it('carries a list of what it is made of, which is beside the packages too', () => {
    const bill = text(softwareBillFile);
    const { components } = v.parse(
      v.object({ components: v.array(v.object({ name: v.string(), version: v.string() })) }),
      JSON.parse(bill),
    );
    const listed = components.map(({ name, version }) => `${name} ${version}`);
    const shipped = { ...dependencies, electron: devDependencies['electron'] };
    for (const [name, version] of Object.entries(shipped)) expect(listed).toContain(`${name} ${version}`);
    expect(components.map(({ name }) => name)).not.toContain('typescript');
    expect(bill).toContain('"name": "rnnoise"');
    expect(bill).not.toContain(path.dirname(root));
    expect(bill).not.toMatch(/"distribution"|\/-\/[^"]+\.tgz/);
    const made = readdirSync(path.join(work, 'out', 'make'));
    const beside = made.find((file) => file.endsWith(softwareBillFile)) ?? 'none';
    expect(readFileSync(path.join(work, 'out', 'make', beside), 'utf8')).toBe(bill);
  });

  it('is installed under the name and links that the running app claims', () => {
    const main = text('dist/main/main.js');
    const isClaimed = (words: string): boolean => main.includes(`"${words}"`);
    expect([identity.appId, identity.scheme].filter((words) => !isClaimed(words))).toEqual([]);
  });

  it('carries only the fields of package.json that run time needs', () => {
    expect(
      Object.keys(JSON.parse(text('package.json')) as object)
        .sort()
        .join(' '),
    ).toBe('author description desktopName license main name productName type version');
  });

  it('is the same in the archive', () => {
    const made = readdirSync(path.join(work, 'out', 'make'));
    const tarball = made.find((file) => file.endsWith('.tar.gz')) ?? 'none';
    const listed = execFileSync('tar', ['-tzf', path.join(work, 'out', 'make', tarball)], {
      encoding: 'utf8',
    });
    expect(listed.split('\n')).toContain(`Parley-linux-${process.arch}/resources/app.asar`);
    expect(listed).not.toMatch(/node_modules|\.ts$/m);
  });

  it("leaves Electron's own page behind and starts under its own name", () => {
    expect(existsSync(path.join(folder, 'resources', 'default_app.asar'))).toBe(false);
    expect(execFileSync(path.join(folder, 'parley'), { encoding: 'utf8' })).toContain('started');
    // By whoever is at the computer, not by who packed or installed it alone.
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('755');
  });

  it('runs its service and serves its pages from what was packed alone', async () => {
    const app = path.join(work, 'app');
    extractAll(archive, app);
    const service = spawn(process.execPath, ['dist/service/service.js', '--port', '0'], { cwd: app });
    try {
      const [line] = (await once(service.stdout, 'data')) as [Buffer];
      const address = /http:\S+/.exec(line.toString())?.[0] ?? 'no address';
      expect((await fetch(new URL('health', address))).status).toBe(200);
      const page = await (await fetch(address)).text();
      const [script = 'none'] = /assets\/[^"]+\.js/.exec(page) ?? [];
      expect((await fetch(new URL(script, address))).status).toBe(200);
    } finally {
      service.kill();
      await once(service, 'exit');
    }
  });

  it('knows where to look for updates, and reads what looks with no start', () => {
    expect(readFeed(text(feedFile))).toEqual(feed);
    const holding = appFiles().filter(
      (file) => file.endsWith('.js') && text(file).includes('AppImageUpdater'),
    );
    expect(holding).toEqual([expect.stringMatching(/^dist\/main\/engine-.+\.js$/)]);
  });

  it('is sealed: no other way in than its own archive', async () => {
    const wire = await getCurrentFuseWire(path.join(folder, 'parley'));
    const isOn = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE;
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      snapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
      wasmTraps: isOn(FuseV1Options.WasmTrapHandlers),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      inspect: false,
      asarIntegrity: true,
      onlyAsar: true,
      snapshot: false,
      fileProtocol: false,
      wasmTraps: true,
    });
    // A fuse that this list does not know is one that nobody has decided on.
    const known = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');
    expect(
      Object.keys(wire).filter((key) => key !== 'version' && key !== 'resetAdHocDarwinSignature'),
    ).toHaveLength(known.length);
  });
});
