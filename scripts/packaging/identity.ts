/** The same words on every system; main sets the AppUserModelID and the protocol client with them too. */
export const identity = {
  appId: 'app.parley.desktop',
  productName: 'Parley',
  executableName: 'parley',
  scheme: 'parley',
  /** The file that the deb puts into the menu; Wayland and the dock find icon and windows by it. */
  desktopName: 'parley.desktop',
  copyright: 'Copyright The Parley authors. Apache-2.0.',
} as const;
