/** What the app needs at run time, and nothing else: the bundles hold all code, so no node_modules goes along. */
const shipped: readonly RegExp[] = [
  /^\/package\.json$/,
  /^\/LICENSE$/,
  /^\/dist\/.+/,
  /^\/assets\/tray\/[^/]+\.(png|ico)$/,
  /^\/assets\/icons\/(32|256)\.png$/,
];

const folders: readonly RegExp[] = [/^$/, /^\/dist$/, /^\/assets$/, /^\/assets\/(tray|icons)$/];

/** For Electron Packager: `file` is relative to the project and begins with a slash. */
export function isLeftOut(file: string): boolean {
  if (file.endsWith('.map')) return true;
  return ![...folders, ...shipped].some((pattern) => pattern.test(file));
}

const shippedFields = ['name', 'productName', 'version', 'description', 'license', 'author', 'type', 'main'];

/** The app's package.json: who it is and where it starts. */
export const shippedPackageJson = (
  packageJson: Record<string, unknown>,
  desktopName: string,
): Record<string, unknown> => ({
  ...Object.fromEntries(shippedFields.map((field) => [field, packageJson[field]])),
  desktopName,
});
