/**
 * The desktop specs run on every system (.github/workflows/test.yml) but for these files, of which no test could pass elsewhere. In other
 * files a single test that needs the X server, the panel or the notification service of the tests' session says so with the tag `@linux`.
 */
export const staysOnLinux: Readonly<Record<string, string>> = {
  call: 'asks the window manager what is above what, and presses what the notification service of the session shows',
  'first-paint': 'looks at a browser and a service; nothing in it is Electron',
  keys: 'xdotool presses the keys as a person does',
  lab: 'a bad network is made of network namespaces',
  nat: 'two homes and their routers are network namespaces',
  'new-user': 'the guest’s computer is a network namespace',
  notices: 'the notification service of the session tells what it shows, and is pressed',
  'own-films': 'ffmpeg finds the claps in both films',
  'ring-answers': 'a second desktop, and a panel whose icon is pressed with the mouse',
  screenshots: 'draws faces with ImageMagick, for a picture in the README',
  share: 'what is shared are windows of the X server, whose colour is known',
  speakers: 'looks at browsers and a service; nothing in it is Electron',
  tray: 'a panel shows the icon',
};

export const linuxAlone = '@linux';
