/** What the tests take from the system, by a file that proves it is there and the Debian package it comes from. */
const needs: readonly (readonly [proof: string, debianPackage: string])[] = [
  ['/usr/lib/chromium/chromium', 'chromium'],
  ['/usr/bin/chromium-headless-shell', 'chromium-headless-shell'],
  ['Xvfb', 'xvfb'],
  ['openbox', 'openbox'],
  ['wmctrl', 'wmctrl'],
  ['xdotool', 'xdotool'],
  ['import', 'imagemagick'],
  // With which ImageMagick reads a drawing.
  ['rsvg-convert', 'librsvg2-bin'],
  ['xmessage', 'x11-utils'],
  ['dbus-daemon', 'dbus'],
  ['dbus-test-tool', 'dbus-tests'],
  ['xfce4-panel', 'xfce4-panel'],
  ['dunst', 'dunst'],
  ['/usr/share/dbus-1/services/org.xfce.xfce4-notifyd.Notifications.service', 'xfce4-notifyd'],
  ['notify-send', 'libnotify-bin'],
  ['/usr/bin/python3', 'python3'],
  ['ip', 'iproute2'],
  ['stun', 'stun-client'],
  ['turnserver', 'coturn'],
  ['nft', 'nftables'],
  // With which the page for operators is followed.
  ['curl', 'curl'],
  ['openssl', 'openssl'],
  ['ps', 'procps'],
  ['nsenter', 'util-linux'],
  ['espeak-ng', 'espeak-ng'],
  ['ffprobe', 'ffmpeg'],
];

/** The Debian packages that are not there yet. */
export const missingPackages = (has: (proof: string) => boolean): string[] =>
  needs.filter(([proof]) => !has(proof)).map(([, debianPackage]) => debianPackage);

type InstallPlan =
  | { readonly plan: 'nothing' }
  | { readonly plan: 'install'; readonly packages: readonly string[] }
  | { readonly plan: 'refuse'; readonly why: string };

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  has(proof: string): boolean;
}

export function planInstall({ platform, isRoot, has }: Machine): InstallPlan {
  if (platform !== 'linux')
    return { plan: 'refuse', why: 'the desktop specs need Linux; npm run check runs everywhere' };
  const packages = missingPackages(has);
  if (packages.length === 0) return { plan: 'nothing' };
  if (isRoot && has('apt-get')) return { plan: 'install', packages };
  return {
    plan: 'refuse',
    why: `install first: sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
  };
}
