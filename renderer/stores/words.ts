/** What notices say. */
export const words = {
  deletedPerson: 'Deleted person',
  settingsNotSaved: 'Your settings could not be saved.',
  settingsSetAside: (file: string): string =>
    `Your settings could not be read. They were set aside as ${file}, and Parley starts with new ones.`,
  joined: (service: string): string => `You are in ${service} now.`,
  profileRefused: 'The service did not accept the change.',
  chatFailed: {
    open: 'This conversation could not be opened.',
    jump: 'That message could not be shown. It may have been deleted.',
    edit: 'Your change was not saved. Try it again.',
    remove: 'The message was not deleted. Try it again.',
    react: 'Your reaction was not saved. Try it again.',
    pin: 'The pin was not changed. Try it again.',
  },
} as const;
