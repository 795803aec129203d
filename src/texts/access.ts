import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** A person’s devices, the people on the service, and the invites to it. */
export const accessTexts = texts('access', {
  remove: 'Remove',

  devices: 'Your devices',
  devicesLead: 'Each device has a key of its own. A device you remove is out at once.',
  thisDevice: 'This device',
  rename: 'Rename',
  deviceName: 'Name of the device',
  deviceNameProblem: 'Type a name by which you know it.',
  save: 'Save',
  cancel: 'Cancel',
  farewells: {
    other: 'It is out at once. To come back it needs a new code from you.',
    this: 'This device leaves the service at once. To come back it needs a code from another of yours.',
    only: 'This is your only device. Without it you are not on this service any more, and come back only by a new invite.',
    refused:
      'This is the only device of the only owner: nobody could manage this service any more. Link another device or make somebody else an owner first.',
  },
  online: 'Online',
  lastSeen: (when: string) => `Last here ${when}`,
  link: 'Link another device',
  linkLead: 'On the other device choose “Join a service”, give this service’s address and this code.',
  linkCode: 'Code for the other device',
  linkUntil: (when: string) => `It works once, until ${when}.`,

  people: 'People',
  peopleEmpty: 'Nobody else is here yet.',
  waiting: 'Waiting to be let in',
  letIn: 'Let in',
  refuse: 'Refuse',
  role: (name: string) => sentence`Role of ${name}`,
  policy: 'Who may join',
  policies: {
    invite: { label: 'Who has an invite', hint: 'Everybody needs a link or a code.' },
    approval: { label: 'Whom you let in', hint: 'Others may ask; an admin decides.' },
    open: {
      label: 'Everybody near',
      hint: 'Everybody on this computer and its network comes in as a member.',
    },
  },

  invites: 'Invites',
  invitesLead: 'A link opens this service for whoever has it. Hand it only to people you mean.',
  invitesEmpty: 'No invites yet.',
  invitesOffline: 'You are offline. Links can be made and taken back when the connection is back.',
  newInvite: 'New invite',
  create: 'Create link',
  createAnother: 'Create another link',
  label: 'For whom (only you see it)',
  leadsTo: 'It leads to',
  wholeService: 'The service',
  as: 'They join as',
  expires: 'Works for',
  lifetimes: { hour: 'One hour', day: 'One day', week: 'One week', always: 'Until taken back' },
  uses: 'How often',
  useCounts: { once: 'Once', ten: 'Ten times', often: 'Any number of times' },
  inviteLink: 'Invite link',
  revoke: 'Take back',
  noLabel: 'Invite',
  into: (room: string) => sentence`Link into ${room}`,
});
