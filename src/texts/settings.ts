import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** The settings as a whole, and the parts that have no file of their own. */
export const settingsTexts = texts('settings', {
  title: 'Settings',
  parts: 'Parts of the settings',
  close: 'Close settings',
  find: 'Find a setting',
  nothingFound: (query: string) => `Nothing here is about “${query}”.`,

  managed: 'Managed by your company',
  policyBroken:
    'The policy file of this computer could not be understood, so none of it counts. Tell who manages the computer; what is wrong is in Parley’s log.',

  profile: 'You',
  name: 'Your name',

  picture: 'Picture of you',
  pictureHint: 'Whoever sees your name on this service sees it. The middle of it is used.',
  savingPicture: 'Saving…',
  choosePicture: 'Choose a picture…',
  removePicture: 'Remove',
  pictureProblems: {
    'too-large': 'This file is too large. Choose a picture of up to 20 MB.',
    unreadable: 'This file could not be read as a picture. Choose another, such as a PNG, JPEG or WebP.',
    'unknown-type': 'This service cannot keep pictures yet. It has to be updated first.',
  },

  serviceName: 'Name of this service',
  serviceNameProblem: 'Type a name by which people know the service.',
  serviceNameHint: 'Everybody who is on it sees it, and who finds it under Join.',

  service: 'Service',
  place: 'Where people meet',
  host: 'Host on this computer',
  hostHint: 'Parley runs its own service while the app is open.',
  join: 'Join a service',
  joinHint: 'Use a service that someone else hosts.',
  admission: 'Invite link to it, or code from your other device',
  admissionProblem:
    'This is no invite link to the service that your company has chosen, and no code of eight signs.',
  letIn: 'Use it',

  look: 'Appearance',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },

  about: 'Help and about',
  version: (version: string) => `Parley ${version}`,

  broken: (file: string) =>
    `Your settings could not be read, so Parley started with fresh ones. The old file was kept as ${file}.`,
  saved: 'Saved',
  notSaved: 'This could not be saved. Check that your disk has room, then try again.',

  /** One service more, or this one no more. */
  services: {
    add: 'Add another service',
    addHint: 'Stays beside this one, with its own people and messages. Both reach you.',
    full: 'There is room for four services. Remove one to add another.',
    remove: 'Remove this service…',
    removeTitle: (name: string) => sentence`Remove “${name}” from this computer?`,
    removeLost: 'What you began to write there, and what is still on its way, is lost.',
    removeStays:
      'You stay a member there, and your messages stay with it. Come back by its address or an invite and you are who you were.',
    removeHosted:
      'This computer hosts it: nobody can connect any more. Messages, files and people stay on this computer; host again and they are back.',
    keep: 'Keep it',
    removeNow: 'Remove',
    notAdded: 'It could not be added. Check that your disk has room, then try again.',
  },
});
