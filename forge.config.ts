import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { isLeftOut, shippedPackageJson } from './scripts/packaging/app-files.ts';
import { findElectronFolder, isSealed } from './scripts/packaging/electron-folder.ts';
import { identity } from './scripts/packaging/identity.ts';
import { InstallerMaker, installers } from './scripts/packaging/installer-maker.ts';
import { feedFile } from './main/updates/feed.ts';
import { macSigning, macUsage } from './scripts/packaging/mac-bundle.ts';
import { makeSoftwareBill, softwareBillFile } from './scripts/dependencies/software-bill.ts';
import { noticesFile, thirdPartyNotices } from './scripts/packaging/notices.ts';
import { feedFrom } from './scripts/packaging/release-list.ts';

const root = import.meta.dirname;
const cache = path.join(root, '.cache', 'packaging');
const electronFolder = findElectronFolder(root, process.env);
const feed = feedFrom(process.env);
const emptyZip = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);

const fuses = new FusesPlugin({
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // Playwright needs this one: the specs run the unpackaged app.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Main has no snapshot of its own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // WebAssembly of ours (RNNoise) is checked by the processor rather than by slower code; V8's own default.
  [FuseV1Options.WasmTrapHandlers]: true,
  // Our pages come over app://, nothing over file:.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
});

/** Packager takes Electron only as a zip. For a folder it gets an empty one, and the folder is copied where it was unpacked. */
const fromFolder = (folder: string): NonNullable<ForgeConfig['hooks']> => ({
  generateAssets: async (_config, platform, arch) => {
    const { default: electron } = await import('electron/package.json', { with: { type: 'json' } });
    await mkdir(cache, { recursive: true });
    await writeFile(path.join(cache, `electron-v${electron.version}-${platform}-${arch}.zip`), emptyZip);
  },
  packageAfterExtract: async (_config, unpackedTo) => {
    await cp(folder, unpackedTo, { recursive: true, verbatimSymlinks: true });
  },
});

const config: ForgeConfig = {
  outDir: 'release',
  packagerConfig: {
    name: identity.productName,
    executableName: identity.executableName,
    appBundleId: identity.appId,
    appCategoryType: 'public.app-category.social-networking',
    appCopyright: identity.copyright,
    icon: path.join(root, 'assets', 'icons', 'icon'),
    asar: true,
    prune: false,
    ignore: isLeftOut,
    tmpdir: cache,
    sanitizePackageJson: [(packageJson) => shippedPackageJson(packageJson, identity.desktopName)],
    protocols: [{ name: 'Parley link', schemes: [identity.scheme] }],
    extendInfo: macUsage,
    ...macSigning(process.env),
    // @electron/windows-sign reads the certificate from WINDOWS_CERTIFICATE_FILE itself.
    ...(process.env['WINDOWS_CERTIFICATE_FILE'] ? { windowsSign: true } : {}),
    win32metadata: { CompanyName: 'The Parley authors', ProductName: identity.productName },
    ...(electronFolder ? { electronZipDir: cache } : {}),
  },
  makers: [new InstallerMaker(installers)],
  plugins: (await isSealed(root, process.env)) ? [fuses] : [],
  hooks: {
    ...(electronFolder ? fromFolder(electronFolder) : {}),
    packageAfterCopy: async (_config, appFolder) => {
      await writeFile(path.join(appFolder, noticesFile), thirdPartyNotices(root));
      // JSON is YAML, which electron-updater reads there.
      if (feed) await writeFile(path.join(appFolder, feedFile), JSON.stringify(feed));
      await writeFile(path.join(appFolder, softwareBillFile), makeSoftwareBill(root));
    },
  },
};

export default config;
