/** The same words on every system; main sets the AppUserModelID and the protocol client with them too. */
export const identity = {
  appId: 'app.parley.desktop',
  productName: 'Parley',
  executableName: 'parley',
  scheme: 'parley',
  /** The file in the menu, named by `appId`: Wayland, its portals and the dock find icon, windows and keys by it. */
  desktopName: 'app.parley.desktop.desktop',
  copyright: 'Copyright The Parley authors. Apache-2.0.',
} as const;
