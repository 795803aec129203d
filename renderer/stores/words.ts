/** What notices say. */
export const words = {
  settingsNotSaved: 'Your settings could not be saved.',
  settingsSetAside: (file: string): string =>
    `Your settings could not be read. They were set aside as ${file}, and Parley starts with new ones.`,
  profileRefused: 'The service did not accept the change.',
  chatNotOpened: 'This conversation could not be opened.',
} as const;
