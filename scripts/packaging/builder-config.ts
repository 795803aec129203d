import type { Configuration } from 'electron-builder';
import path from 'node:path';
import { desktopWords } from '../../main/startup/desktop-file.ts';
import { identity } from './identity.ts';

const afterRemove = 'scripts/packaging/after-remove.sh';

/** For software centres. */
const metainfo = `${identity.appId}.metainfo.xml`;
/** A file of ours and where fpm puts it. */
const placed = (file: string, at: string): string => `${path.resolve(import.meta.dirname, file)}=${at}`;
const toSoftwareCentres = placed(`../../assets/${metainfo}`, `/usr/share/metainfo/${metainfo}`);

/** What electron-builder makes of the packaged folder. */
export const builderConfig: Configuration = {
  appId: identity.appId,
  productName: identity.productName,
  copyright: identity.copyright,
  // eslint-disable-next-line no-template-curly-in-string
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  protocols: [{ name: 'Parley link', schemes: [identity.scheme] }],
  publish: null,
  // A Debian package must name a page and a mailbox. There is neither yet, and .invalid says so (RFC 2606).
  extraMetadata: { homepage: 'https://parley.invalid', desktopName: identity.desktopName },
  linux: {
    executableName: identity.executableName,
    icon: 'assets/icons',
    category: 'Network;InstantMessaging;VideoConference',
    maintainer: 'The Parley authors <maintainers@parley.invalid>',
    vendor: 'The Parley authors',
    synopsis: 'Conferencing that carries its own server',
    syncDesktopName: true,
    desktop: { entry: { ...desktopWords } },
  },
  // By itself electron-builder's entry for an AppImage turns Chromium's sandbox off, everywhere.
  appImage: { executableArgs: [] },
  // By itself electron-builder names a library of the tray that Electron needs no more and Debian has no more.
  deb: {
    afterRemove,
    recommends: ['fonts-noto-color-emoji'],
    packageCategory: 'net',
    fpm: [
      toSoftwareCentres,
      placed('debian-copyright', `/usr/share/doc/${identity.executableName}/copyright`),
    ],
  },
  // Without links by the sums of its programs: another program with the same Electron has the same, and rpm would not take both.
  rpm: { afterRemove, fpm: ['--rpm-rpmbuild-define=_build_id_links none', toSoftwareCentres] },
  mac: { icon: 'assets/icons/icon.icns', category: 'public.app-category.social-networking' },
  win: { icon: 'assets/icons/icon.ico' },
  nsis: {
    // The installer asks: for this person, or for everybody on the computer (which takes an administrator's word).
    oneClick: false,
    perMachine: false,
    allowElevation: true,
    shortcutName: identity.productName,
    // installer.nsh asks.
    deleteAppDataOnUninstall: false,
    include: 'scripts/packaging/installer.nsh',
  },
};
